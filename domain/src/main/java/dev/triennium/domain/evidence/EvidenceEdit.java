package dev.triennium.domain.evidence;

import java.util.List;
import java.util.Objects;

/// What can be corrected of evidence.
///
/// @param validity of its latest revision
public record EvidenceEdit(
        Evidence.Profile profile, Validity validity, List<EvidenceSubject> subjects) {

    public EvidenceEdit {
        Objects.requireNonNull(profile);
        Objects.requireNonNull(validity);
        subjects = List.copyOf(subjects);
    }
}
