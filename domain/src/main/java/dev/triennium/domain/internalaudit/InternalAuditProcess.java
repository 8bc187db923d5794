package dev.triennium.domain.internalaudit;

import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.register.Owned;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A process of a management system, as audits see it: whose it is, and how often it asks for one.
public record InternalAuditProcess(
        InternalAuditProcessId id,
        int version,
        ManagementSystemId managementSystem,
        Content content)
        implements Aggregate<InternalAuditProcessId>,
                Owned<InternalAuditProcessId, InternalAuditProcess> {

    public static final int MAX_NAME = 200;
    public static final int MAX_PROCESSES = 200;
    public static final int MAX_SCORE = 3;

    /// How much speaks for auditing it, each from 0 to 3.
    public record Scores(int importance, int changes, int results, int complaints, int legal) {

        /// @throws ValidationException when one is none of them
        public Scores {
            require("importance", importance);
            require("changes", changes);
            require("results", results);
            require("complaints", complaints);
            require("legal", legal);
        }

        private static void require(String field, int score) {
            if (score < 0 || score > MAX_SCORE) {
                throw new ValidationException(field, "A score is 0 to {0}.", MAX_SCORE);
            }
        }

        public int total() {
            return importance + changes + results + complaints + legal;
        }

        /// By [InternalAuditRule#FREQUENCY].
        public AuditFrequency frequency() {
            if (total() >= 10) {
                return AuditFrequency.TWICE_A_YEAR;
            }
            return total() >= 5 ? AuditFrequency.YEARLY : AuditFrequency.ONCE_IN_A_CYCLE;
        }
    }

    /// @param owner null: nobody yet
    public record Content(String name, @Nullable ColleagueId owner, Scores scores) {

        public Content {
            Objects.requireNonNull(name);
            Objects.requireNonNull(scores);
        }
    }

    public InternalAuditProcess {
        Objects.requireNonNull(id);
        Objects.requireNonNull(managementSystem);
        Objects.requireNonNull(content);
    }

    @Override
    public String title() {
        return content.name();
    }

    @Override
    public @Nullable ColleagueId owner() {
        return content.owner();
    }

    @Override
    public @Nullable LocalDate dueOn() {
        return null;
    }

    /// Somebody answers for it as long as it is there.
    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public InternalAuditProcess ownedBy(ColleagueId colleague) {
        return with(new Content(content.name(), colleague, content.scores()));
    }

    InternalAuditProcess with(Content changed) {
        return changed.equals(content)
                ? this
                : new InternalAuditProcess(id, version + 1, managementSystem, changed);
    }

    /// What whoever works in the scope may do to it now.
    public List<InternalAuditProcessAction> allowedActions(TenantScope scope) {
        return scope.mayChange(Permission.MANAGE_SYSTEM)
                ? List.of(InternalAuditProcessAction.values())
                : List.of();
    }
}
