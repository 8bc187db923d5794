package dev.triennium.domain.evidence;

import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Ask a colleague for evidence.
public record AskForEvidence(
        String title,
        @Nullable String description,
        @Nullable EvidenceSubject subject,
        ColleagueId assignee,
        LocalDate dueOn) {

    public AskForEvidence {
        Objects.requireNonNull(title);
        Objects.requireNonNull(assignee);
        Objects.requireNonNull(dueOn);
    }
}
