package dev.triennium.domain.evidence;

import java.util.List;
import java.util.Objects;

/// Take evidence in.
public record AddEvidence(
        Evidence.Profile profile, List<EvidenceSubject> subjects, NewRevision revision) {

    public AddEvidence {
        Objects.requireNonNull(profile);
        subjects = List.copyOf(subjects);
        Objects.requireNonNull(revision);
    }
}
