package dev.triennium.domain.reminder;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a deadline belongs to, with what a mail about it tells of it. Its feature repeats this at
/// each change, so that a reminder needs no knowledge of that feature.
///
/// @param type the GraphQL type, such as `Certification`
/// @param title what to call it in the subject of a mail, such as `ISO 9001`
/// @param facts in the order in which to tell them
public record DeadlineSubject(String type, UUID id, String title, List<Fact> facts) {

    public static final int MAX_TITLE_LENGTH = 300;

    private static final Pattern LINE_BREAKS = Pattern.compile("\\R+");

    public DeadlineSubject {
        Objects.requireNonNull(type);
        Objects.requireNonNull(id);
        title = oneLine(title);
        facts = List.copyOf(facts);
        if (title.length() > MAX_TITLE_LENGTH) {
            throw new IllegalArgumentException("A title has at most 300 characters");
        }
    }

    /// The same, where one of its deadlines has more to tell than the others.
    public DeadlineSubject with(List<Fact> more) {
        return new DeadlineSubject(
                type, id, title, Stream.concat(facts.stream(), more.stream()).toList());
    }

    /// @param name under which the feature's texts say what it is, such as `certificate`
    public record Fact(String name, String value) {

        private static final Pattern NAME = Pattern.compile("[a-zA-Z]+");

        public Fact {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("Not a fact's name: " + name);
            }
            value = oneLine(value);
        }
    }

    private static String oneLine(String text) {
        return LINE_BREAKS.matcher(text).replaceAll(" ").strip();
    }
}
