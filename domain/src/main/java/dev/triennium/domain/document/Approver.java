package dev.triennium.domain.document;

import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.ColleagueId;
import java.util.Objects;

/// Who decides about a document.
public sealed interface Approver {

    /// Whoever of the organisation's own people holds the role on the day.
    record InRole(Role role) implements Approver {

        public InRole {
            Objects.requireNonNull(role);
        }
    }

    record ByColleague(ColleagueId colleague) implements Approver {

        public ByColleague {
            Objects.requireNonNull(colleague);
        }
    }
}
