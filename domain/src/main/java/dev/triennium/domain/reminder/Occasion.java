package dev.triennium.domain.reminder;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Why a person is written to about a deadline: a step of its plan, or news about its day. Its code
/// is part of what keeps a reminder from being repeated.
///
/// @param code an offset's, such as `D-30`, or a piece of news with the deadline's sequence number,
///     such as `MOVED-2`
public record Occasion(String code) {

    public Occasion {
        Objects.requireNonNull(code);
    }

    static Occasion of(Offset offset) {
        return new Occasion(offset.code());
    }

    static Occasion of(News news, int sequence) {
        return new Occasion(news.name() + "-" + sequence);
    }

    /// The news that it is about; empty where a day of the plan has come.
    public Optional<News> news() {
        return Stream.of(News.values()).filter(this::is).findFirst();
    }

    boolean is(News news) {
        return code.startsWith(news.name());
    }
}
