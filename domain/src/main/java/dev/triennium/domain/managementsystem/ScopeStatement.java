package dev.triennium.domain.managementsystem;

import java.time.LocalDate;
import java.util.Objects;

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

        Approved approve(ScopeApproval approval) {
            return new Approved(id, number, content, approval);
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
