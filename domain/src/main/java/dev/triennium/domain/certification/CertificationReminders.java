package dev.triennium.domain.certification;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.reminder.DeadlineFeature;
import dev.triennium.domain.reminder.DeadlineKind;
import java.util.List;
import java.util.Set;

/// What certifications are reminded of.
@DomainService
final class CertificationReminders implements DeadlineFeature {

    /// The standard with its edition, such as `ISO 9001:2026`.
    static final String STANDARD = "standard";

    /// The certificate's number.
    static final String CERTIFICATE = "certificate";

    /// The certification body's name.
    static final String BODY = "body";

    /// The clause of the standard that a finding is about.
    static final String CLAUSE = "clause";

    /// How grave a finding is, by the name of its grade.
    static final String GRADE = "grade";

    /// The first words of a finding.
    static final String FINDING = "finding";

    /// Which audit, by the name of its kind.
    static final String AUDIT = "audit";

    /// What there is to know of the day itself.
    static final String DAY = "day";

    /// A day of the catalogue that rests on a second-hand source.
    static final String UNVERIFIED = "UNVERIFIED";

    @Override
    public List<? extends DeadlineKind> kinds() {
        return List.of(CertificationDeadlineKind.values());
    }

    @Override
    public Set<String> facts() {
        return Set.of(STANDARD, CERTIFICATE, BODY, CLAUSE, GRADE, FINDING, AUDIT, DAY);
    }
}
