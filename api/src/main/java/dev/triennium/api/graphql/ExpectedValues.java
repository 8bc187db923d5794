package dev.triennium.api.graphql;

import dev.triennium.api.error.Messages;
import dev.triennium.domain.Message;
import graphql.GraphQLException;
import graphql.schema.GraphQLScalarType;
import java.util.Locale;

/// What a value should have been. Our own scalars say it themselves; the engine says what its
/// code met.
final class ExpectedValues {

    private ExpectedValues() {}

    static String said(GraphQLScalarType scalar, GraphQLException refusal, Locale language) {
        return switch (scalar.getName()) {
            case "Int" -> said("A whole number of up to 32 bits is expected.", language);
            case "Float" -> said("A number is expected.", language);
            case "Boolean" -> said("Either true or false is expected.", language);
            case "String" -> said("A text is expected.", language);
            case "ID" -> said("An ID is expected, which is a string.", language);
            default -> String.valueOf(refusal.getMessage());
        };
    }

    private static String said(String sentence, Locale language) {
        return Messages.in(language).text(Message.of(sentence));
    }
}
