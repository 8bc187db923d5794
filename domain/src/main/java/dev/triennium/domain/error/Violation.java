package dev.triennium.domain.error;

import dev.triennium.domain.Message;
import java.util.List;
import java.util.stream.Stream;

/// One thing that is wrong with an input.
///
/// @param path from the input's root to the field, such as `[sites, 0, name]`
/// @param message for people; names the limit, never repeats the value
public record Violation(List<String> path, Message message) {

    public Violation {
        path = List.copyOf(path);
    }

    /// The same of an input that is a part of another.
    public Violation below(List<String> part) {
        return new Violation(Stream.concat(part.stream(), path.stream()).toList(), message);
    }

    public static Violation of(String field, String sentence, Object... values) {
        return of(field, Message.of(sentence, values));
    }

    public static Violation of(String field, Message sentence) {
        return new Violation(path(field), sentence);
    }

    /// Its parts stand between dots.
    static List<String> path(String field) {
        return List.of(field.split("\\.", -1));
    }
}
