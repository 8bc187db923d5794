package dev.triennium.domain.nonconformity;

import dev.triennium.domain.certification.FindingId;
import dev.triennium.domain.incident.IncidentId;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.SiteId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What people say of a nonconformity.
///
/// @param requirement what is asked for, and by what
/// @param statement in what that is not met
/// @param evidence what shows it
/// @param processName null: it is about no single process
/// @param incident the one that it comes from
/// @param finding the one of a certification body that it comes from
/// @param owner who answers for it
/// @param answerBy a day that the body named, which counts where it comes earlier
public record NonconformityContent(
        NonconformitySource source,
        String requirement,
        String statement,
        String evidence,
        LocalDate foundOn,
        @Nullable String processName,
        @Nullable SiteId site,
        @Nullable ManagementSystemId managementSystem,
        @Nullable IncidentId incident,
        @Nullable FindingId finding,
        @Nullable ColleagueId owner,
        @Nullable LocalDate answerBy) {

    public static final int MAX_TEXT = 5_000;
    public static final int MAX_PROCESS_NAME = 200;

    public NonconformityContent {
        Objects.requireNonNull(source);
        Objects.requireNonNull(requirement);
        Objects.requireNonNull(statement);
        Objects.requireNonNull(evidence);
        Objects.requireNonNull(foundOn);
    }

    NonconformityContent ownedBy(ColleagueId colleague) {
        return new NonconformityContent(
                source,
                requirement,
                statement,
                evidence,
                foundOn,
                processName,
                site,
                managementSystem,
                incident,
                finding,
                colleague,
                answerBy);
    }

    /// What is found again when the actions against it had no effect.
    ///
    /// @param what in what the requirement is still not met
    NonconformityContent foundAgain(String what, LocalDate day) {
        return new NonconformityContent(
                NonconformitySource.OWN_OBSERVATION,
                requirement,
                statement,
                what,
                day,
                processName,
                site,
                managementSystem,
                null,
                null,
                owner,
                null);
    }
}
