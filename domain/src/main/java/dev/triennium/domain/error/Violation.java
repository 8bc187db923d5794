package dev.triennium.domain.error;

import java.util.List;

/// One thing that is wrong with an input.
///
/// @param path from the input's root to the field, such as `[sites, 0, name]`
/// @param message for people; names the limit, never repeats the value
public record Violation(List<String> path, String message) {

    public Violation {
        path = List.copyOf(path);
    }

    public static Violation of(String field, String message) {
        return new Violation(List.of(field.split("\\.", -1)), message);
    }
}
