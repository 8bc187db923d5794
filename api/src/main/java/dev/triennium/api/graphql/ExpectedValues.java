package dev.triennium.api.graphql;

import dev.triennium.api.error.Messages;
import dev.triennium.domain.Message;
import graphql.GraphQLException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLScalarType;
import java.util.Locale;

/// What a value should have been. Our own scalars say it themselves; the engine says what its
/// code met.
final class ExpectedValues {

    private static final int MOST_WORDS = 20;

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

    /// An enum's words are its documentation: a few dozen at most are worth a sentence.
    static String said(GraphQLEnumType words, Locale language) {
        var names = words.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList();
        var message =
                names.size() > MOST_WORDS
                        ? Message.of(
                                "One of the {0} words of {1} is expected, such as {2}.",
                                names.size(), words.getName(), names.subList(0, MOST_WORDS))
                        : Message.of("One of these words is expected: {0}.", names);
        return Messages.in(language).text(message);
    }

    private static String said(String sentence, Locale language) {
        return Messages.in(language).text(Message.of(sentence));
    }
}
