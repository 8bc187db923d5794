package dev.triennium.api.graphql;

import dev.triennium.api.error.Messages;
import dev.triennium.domain.Message;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/// A number that is exactly what was written, and a number on the wire. Its digits are few, so that
/// computing with it is never expensive.
final class DecimalCoercing implements Coercing<BigDecimal, BigDecimal> {

    private static final int MAX_DIGITS = 18;

    @Override
    public BigDecimal serialize(Object value, GraphQLContext context, Locale locale) {
        if (value instanceof BigDecimal number) {
            return number;
        }
        throw new CoercingSerializeException(
                "Expected BigDecimal, got " + value.getClass().getName());
    }

    @Override
    public BigDecimal parseValue(Object input, GraphQLContext context, Locale locale) {
        var number =
                switch (input) {
                    case BigDecimal exact -> exact;
                    case BigInteger whole -> new BigDecimal(whole);
                    case Integer whole -> BigDecimal.valueOf(whole);
                    case Long whole -> BigDecimal.valueOf(whole);
                    case Double binary when Double.isFinite(binary) -> BigDecimal.valueOf(binary);
                    default -> throw new CoercingParseValueException(expected(locale));
                };
        if (isLong(number)) {
            throw new CoercingParseValueException(expected(locale));
        }
        return number;
    }

    @Override
    public BigDecimal parseLiteral(
            Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        var number =
                switch (input) {
                    case IntValue whole -> new BigDecimal(whole.getValue());
                    case FloatValue exact -> exact.getValue();
                    default -> throw new CoercingParseLiteralException(expected(locale));
                };
        if (isLong(number)) {
            throw new CoercingParseLiteralException(expected(locale));
        }
        return number;
    }

    /// `1e999999` is short as it is written, and too long for everything else.
    private static boolean isLong(BigDecimal number) {
        return number.precision() > MAX_DIGITS || Math.abs(number.scale()) > MAX_DIGITS;
    }

    private static String expected(Locale locale) {
        return Messages.in(locale)
                .text(Message.of("A decimal number of up to 18 digits is expected."));
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return FloatValue.of(((BigDecimal) input).doubleValue());
    }
}
