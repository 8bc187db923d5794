package dev.triennium.api.graphql;

import dev.triennium.domain.error.ValidationException;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

/// What a change says of one field: absent keeps it, null clears it.
public final class Patch {

    private Patch() {}

    /// The new value of a field that always has one.
    ///
    /// @throws ValidationException when it is cleared
    public static <T> T required(ArgumentValue<T> given, String field, T current) {
        if (given.isOmitted()) {
            return current;
        }
        return given.asOptional().orElseThrow(() -> notCleared(field));
    }

    /// The refusal to clear a field that always has a value.
    public static ValidationException notCleared(String field) {
        return new ValidationException(field, "It cannot be cleared.");
    }

    /// The new value of a field that may be empty.
    public static <T> @Nullable T optional(ArgumentValue<T> given, @Nullable T current) {
        return given.isOmitted() ? current : given.value();
    }
}
