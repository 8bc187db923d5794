package dev.triennium.domain.internalaudit;

import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is audited in one management system over some years, mostly a cycle of certification, and
/// why so.
public record InternalAuditProgramme(
        InternalAuditProgrammeId id,
        int version,
        ManagementSystemId managementSystem,
        Content content)
        implements Aggregate<InternalAuditProgrammeId> {

    public static final int MAX_NAME = 200;
    public static final int MAX_TEXT = 5_000;

    private static final int MAX_YEARS = 6;

    /// @param endsOn the last day
    /// @param risks of the programme, and what is done about them
    /// @param methods such as where auditors go, and what they do from afar
    public record Content(
            String name,
            LocalDate startsOn,
            LocalDate endsOn,
            String objectives,
            @Nullable String risks,
            @Nullable String methods) {

        /// @throws ValidationException when it ends before it begins, or is longer than two cycles
        public Content {
            Objects.requireNonNull(name);
            Objects.requireNonNull(startsOn);
            Objects.requireNonNull(endsOn);
            Objects.requireNonNull(objectives);
            if (endsOn.isBefore(startsOn)) {
                throw new ValidationException(
                        "endsOn", "The last day must not lie before the first.");
            }
            if (endsOn.isAfter(startsOn.plusYears(MAX_YEARS))) {
                throw new ValidationException(
                        "endsOn", "A programme lasts at most {0} years.", MAX_YEARS);
            }
        }
    }

    public InternalAuditProgramme {
        Objects.requireNonNull(id);
        Objects.requireNonNull(managementSystem);
        Objects.requireNonNull(content);
    }

    InternalAuditProgramme with(Content changed) {
        return changed.equals(content)
                ? this
                : new InternalAuditProgramme(id, version + 1, managementSystem, changed);
    }

    /// @throws dev.triennium.domain.error.RuleViolationException when a day lies outside
    void requireWithin(LocalDate first, LocalDate last) {
        if (first.isBefore(content.startsOn())) {
            throw InternalAuditRule.IN_PROGRAMME.refused(
                    "startsOn", "The programme begins on {0}.", content.startsOn());
        }
        if (last.isAfter(content.endsOn())) {
            throw InternalAuditRule.IN_PROGRAMME.refused(
                    "endsOn", "The programme ends on {0}.", content.endsOn());
        }
    }

    /// What whoever works in the scope may do to it now.
    public List<InternalAuditProgrammeAction> allowedActions(TenantScope scope) {
        return scope.mayChange(Permission.MANAGE_SYSTEM)
                ? List.of(InternalAuditProgrammeAction.values())
                : List.of();
    }
}
