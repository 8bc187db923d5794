package dev.triennium.api.graphql;

import dev.triennium.domain.Message;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/// The SDL's scalars beyond GraphQL's own, and `ID`.
@Component
class Scalars implements RuntimeWiringConfigurer {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DATE_TIME =
            Pattern.compile(
                    DATE.pattern() + "T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})");
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
    private static final Pattern LONG = Pattern.compile("-?\\d{1,19}");
    private static final int MAX_URL_LENGTH = 2000;

    @Override
    public void configure(RuntimeWiring.Builder builder) {
        // Strict, it would refuse to take the place of the engine's own.
        builder.strictMode(false)
                .scalar(graphql.Scalars.GraphQLID.transform(id -> id.coercing(new IdCoercing())))
                .strictMode(true)
                .scalar(
                        scalar(
                                "DateTime",
                                "An RFC 3339 date-time such as 2026-09-01T12:00:00Z is expected.",
                                Instant.class,
                                Scalars::dateTime))
                .scalar(
                        scalar(
                                "Date",
                                "A date such as 2026-09-01 is expected.",
                                LocalDate.class,
                                Scalars::date))
                .scalar(
                        scalar(
                                "Duration",
                                "An ISO 8601 duration such as PT36H is expected.",
                                Duration.class,
                                Duration::parse))
                .scalar(
                        scalar(
                                "Long",
                                "A whole number of up to 64 bits is expected.",
                                Long.class,
                                Scalars::longInteger))
                .scalar(
                        GraphQLScalarType.newScalar()
                                .name("Decimal")
                                .coercing(new DecimalCoercing())
                                .build())
                .scalar(scalar("URL", "An absolute URL is expected.", URI.class, Scalars::url))
                .scalar(scalar("UUID", "A UUID is expected.", UUID.class, Scalars::uuid));
    }

    private static <T> GraphQLScalarType scalar(
            String name, String sentence, Class<T> type, TextCoercing.Parser<T> parser) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(new TextCoercing<>(Message.of(sentence), type, parser))
                .build();
    }

    private static Instant dateTime(String text) {
        require(DATE_TIME.matcher(text).matches() && !text.startsWith("0000"));
        return OffsetDateTime.parse(text).toInstant();
    }

    private static LocalDate date(String text) {
        require(DATE.matcher(text).matches() && !text.startsWith("0000"));
        return LocalDate.parse(text);
    }

    private static Long longInteger(String text) {
        require(LONG.matcher(text).matches());
        return Long.valueOf(text);
    }

    private static URI url(String text) {
        require(text.length() <= MAX_URL_LENGTH);
        var url = URI.create(text);
        require(url.isAbsolute() && url.getHost() != null);
        return url;
    }

    private static UUID uuid(String text) {
        require(UUID_TEXT.matcher(text).matches());
        return UUID.fromString(text);
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException("Not the form of the scalar");
        }
    }
}
