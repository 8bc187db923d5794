package dev.triennium.domain.internalaudit;

import dev.triennium.domain.standard.ClauseId;
import java.time.LocalDate;
import java.util.Objects;

/// Something that somebody has built for a clause.
///
/// @param what the task or the document, as it is called
/// @param on when the task was finished or the document published
public record OwnWork(Kind kind, String what, LocalDate on, ClauseId clause) {

    public enum Kind {
        TASK,
        DOCUMENT
    }

    public OwnWork {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(what);
        Objects.requireNonNull(on);
        Objects.requireNonNull(clause);
    }
}
