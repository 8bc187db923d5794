package dev.triennium.domain.nonconformity;

import dev.triennium.domain.certification.Finding;
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

    /// The same as the certification says it now.
    NonconformityContent asFound(String required, Finding found, @Nullable ColleagueId colleague) {
        return new NonconformityContent(
                source,
                required,
                found.statement(),
                found.evidence(),
                found.raisedOn(),
                processName,
                site,
                managementSystem,
                incident,
                finding,
                colleague,
                found.statedDueOn());
    }

    /// Which field of what the body itself said differs; null: none.
    @Nullable String otherThan(NonconformityContent other) {
        if (source != other.source) {
            return "source";
        }
        if (!statement.equals(other.statement)) {
            return "statement";
        }
        if (!evidence.equals(other.evidence)) {
            return "evidence";
        }
        if (!foundOn.equals(other.foundOn)) {
            return "foundOn";
        }
        if (!Objects.equals(finding, other.finding)) {
            return "findingId";
        }
        return Objects.equals(answerBy, other.answerBy) ? null : "answerBy";
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
