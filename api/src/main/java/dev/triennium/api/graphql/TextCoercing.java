package dev.triennium.api.graphql;

import dev.triennium.api.error.Messages;
import dev.triennium.domain.Message;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.time.DateTimeException;
import java.util.Locale;

/// A scalar that is a string on the wire.
///
/// @param expected what a refusal says, which never repeats the value
record TextCoercing<T>(Message expected, Class<T> type, Parser<T> parser)
        implements Coercing<T, String> {

    /// Refuses with [IllegalArgumentException] or [DateTimeException].
    @FunctionalInterface
    interface Parser<T> {
        T parse(String text);
    }

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
        if (!type.isInstance(value)) {
            throw new CoercingSerializeException(
                    "Expected " + type.getSimpleName() + ", got " + value.getClass().getName());
        }
        return value.toString();
    }

    @Override
    public T parseValue(Object input, GraphQLContext context, Locale locale) {
        var isText =
                input instanceof String
                        || (type == Long.class
                                && (input instanceof Integer || input instanceof Long));
        if (!isText) {
            throw new CoercingParseValueException(Messages.in(locale).text(expected));
        }
        try {
            return parser.parse(input.toString());
        } catch (IllegalArgumentException | DateTimeException _) {
            throw new CoercingParseValueException(Messages.in(locale).text(expected));
        }
    }

    @Override
    public T parseLiteral(
            Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        try {
            return switch (input) {
                case StringValue string -> parser.parse(String.valueOf(string.getValue()));
                case IntValue number when type == Long.class ->
                        parser.parse(number.getValue().toString());
                default ->
                        throw new CoercingParseLiteralException(Messages.in(locale).text(expected));
            };
        } catch (IllegalArgumentException | DateTimeException _) {
            throw new CoercingParseLiteralException(Messages.in(locale).text(expected));
        }
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return StringValue.of(input.toString());
    }
}
