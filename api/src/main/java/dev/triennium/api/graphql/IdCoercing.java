package dev.triennium.api.graphql;

import dev.triennium.api.error.Messages;
import dev.triennium.domain.Message;
import graphql.GraphQLContext;
import graphql.Scalars;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseValueException;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Objects;

/// The SDL's `ID` as the specification has it: a string or a whole number. The engine's own makes a
/// text of whatever a variable holds.
record IdCoercing(Coercing<?, ?> engine) implements Coercing<Object, Object> {

    IdCoercing() {
        this(Scalars.GraphQLID.getCoercing());
    }

    @Override
    public Object serialize(Object value, GraphQLContext context, Locale locale) {
        return Objects.requireNonNull(engine.serialize(value, context, locale));
    }

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
        return switch (input) {
            case String text -> text;
            case Integer number -> number.toString();
            case Long number -> number.toString();
            case BigInteger number -> number.toString();
            default ->
                    throw new CoercingParseValueException(
                            Messages.in(locale)
                                    .text(Message.of("An ID is expected, which is a string.")));
        };
    }

    @Override
    public Object parseLiteral(
            Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        return Objects.requireNonNull(engine.parseLiteral(input, variables, context, locale));
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return engine.valueToLiteral(input, context, locale);
    }
}
