package dev.triennium.domain.document;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.ColleagueId;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Somebody who decides.
///
/// @param colleague their entry in the staff register; null: there is none
/// @param roles that they hold in the organisation itself, today
record Voter(PersonId person, @Nullable ColleagueId colleague, Set<Role> roles) {

    Voter {
        Objects.requireNonNull(person);
        roles = Set.copyOf(roles);
    }

    boolean is(Approver approver) {
        return switch (approver) {
            case Approver.InRole(var role) -> roles.contains(role);
            case Approver.ByColleague(var one) -> one.equals(colleague);
        };
    }
}
