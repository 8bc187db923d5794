package dev.triennium.domain.eligibility;

import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/// What somebody has found out about a body for a management system. It never changes; a later one
/// of the same check takes its place.
///
/// @param evidence where it was seen: an address, or in words
public record BodyCheckRecord(
        BodyCheckRecordId id,
        int version,
        ManagementSystemId system,
        CertificationBodyId body,
        BodyCheckKind kind,
        CheckOutcome outcome,
        String evidence,
        LocalDate checkedOn,
        PersonId recordedBy,
        Instant recordedAt)
        implements Aggregate<BodyCheckRecordId> {

    public BodyCheckRecord {
        Objects.requireNonNull(id);
        Objects.requireNonNull(system);
        Objects.requireNonNull(body);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(evidence);
        Objects.requireNonNull(checkedOn);
        Objects.requireNonNull(recordedBy);
        Objects.requireNonNull(recordedAt);
    }
}
