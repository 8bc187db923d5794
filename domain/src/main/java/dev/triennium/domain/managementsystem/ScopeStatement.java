package dev.triennium.domain.managementsystem;

import dev.triennium.domain.tenancy.Site;
import dev.triennium.domain.tenancy.SiteId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One version of a management system's scope.
public sealed interface ScopeStatement {

    enum State {
        DRAFT,
        APPROVED,
        SUPERSEDED
    }

    ScopeStatementId id();

    /// Counts the versions of one management system from 1.
    int number();

    ScopeContent content();

    State state();

    /// What lists read of it: all but the parts of its content.
    ///
    /// @param approval null for a draft
    /// @param supersededOn null for what is not superseded
    record Facts(
            ScopeStatementId id,
            ManagementSystemId system,
            int number,
            State state,
            List<Integer> sectorCodes,
            @Nullable ScopeApproval approval,
            @Nullable LocalDate supersededOn) {

        public Facts {
            Objects.requireNonNull(id);
            Objects.requireNonNull(system);
            Objects.requireNonNull(state);
            sectorCodes = List.copyOf(sectorCodes);
        }
    }

    /// @param system whose scope it is
    default Facts facts(ManagementSystemId system) {
        return switch (this) {
            case Draft _ -> facts(system, null, null);
            case Approved approved -> facts(system, approved.approval(), null);
            case Superseded old -> facts(system, old.approval(), old.supersededOn());
        };
    }

    private Facts facts(
            ManagementSystemId system,
            @Nullable ScopeApproval approval,
            @Nullable LocalDate supersededOn) {
        return new Facts(
                id(), system, number(), state(), content().sectorCodes(), approval, supersededOn);
    }

    /// Being written.
    record Draft(ScopeStatementId id, int number, ScopeContent content) implements ScopeStatement {

        public Draft {
            Objects.requireNonNull(id);
            Objects.requireNonNull(content);
        }

        @Override
        public State state() {
            return State.DRAFT;
        }

        Draft with(ScopeContent changed) {
            return new Draft(id, number, changed);
        }

        Approved approve(ScopeApproval approval, Map<SiteId, Site> sites) {
            return new Approved(id, number, content.withSites(sites), approval);
        }
    }

    /// In force.
    record Approved(ScopeStatementId id, int number, ScopeContent content, ScopeApproval approval)
            implements ScopeStatement {

        public Approved {
            Objects.requireNonNull(id);
            Objects.requireNonNull(content);
            Objects.requireNonNull(approval);
        }

        @Override
        public State state() {
            return State.APPROVED;
        }
    }

    /// Was in force until the next version was approved.
    record Superseded(
            ScopeStatementId id,
            int number,
            ScopeContent content,
            ScopeApproval approval,
            LocalDate supersededOn)
            implements ScopeStatement {

        public Superseded {
            Objects.requireNonNull(id);
            Objects.requireNonNull(content);
            Objects.requireNonNull(approval);
            Objects.requireNonNull(supersededOn);
        }

        @Override
        public State state() {
            return State.SUPERSEDED;
        }
    }
}
