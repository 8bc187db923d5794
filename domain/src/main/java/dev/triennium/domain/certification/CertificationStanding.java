package dev.triennium.domain.certification;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How far a certification is, as much as it takes to say what is next.
///
/// @param bodyName the certification body's
/// @param openMajors majors that are not verified
/// @param minorsWithoutPlan minors that are neither verified nor have an accepted plan
/// @param auditsUnderWay audits that began and are not completed
/// @param auditWantedFrom the first day on which an audit without an agreed day may take place;
///     null: there is none
public record CertificationStanding(
        CertificationHead head,
        String bodyName,
        int openMajors,
        int minorsWithoutPlan,
        int auditsUnderWay,
        @Nullable LocalDate auditWantedFrom) {

    public CertificationStanding {
        Objects.requireNonNull(head);
        Objects.requireNonNull(bodyName);
    }
}
