package dev.triennium.domain.certification;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One field as it was recorded and as it is now.
///
/// @param before null: it was empty
/// @param after null: it is empty
public record AmendedValue(Field field, @Nullable String before, @Nullable String after) {

    public enum Field {
        STAGE,
        GRADE,
        CLAUSE,
        STATEMENT,
        EVIDENCE,
        STATED_DUE_ON,
        CORRECTION_DUE_ON,
        PLAN_DUE_ON,
        IMPLEMENTATION_DUE_ON,
        PLAN_ACCEPTED_ON,
        VERIFIED_ON,
        AGREED_ON,
        TEAM,
        STARTED_ON,
        COMPLETED_ON,
        NUMBER,
        ISSUED_ON,
        EFFECTIVE_ON,
        EXPIRES_ON
    }

    public AmendedValue {
        Objects.requireNonNull(field);
        if (Objects.equals(before, after)) {
            throw new IllegalArgumentException("It is as before");
        }
    }

    /// Empty when both are the same. Days are kept as in ISO 8601, values of enums by their names.
    static Stream<AmendedValue> between(
            Field field, @Nullable Object before, @Nullable Object after) {
        return Objects.equals(before, after)
                ? Stream.empty()
                : Stream.of(new AmendedValue(field, text(before), text(after)));
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case AuditTeam team -> team.isEmpty() ? null : String.join(", ", team.members());
            case Object other -> other.toString();
        };
    }
}
