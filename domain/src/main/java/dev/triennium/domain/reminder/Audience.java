package dev.triennium.domain.reminder;

import static dev.triennium.domain.identity.Role.CONSULTANT;
import static dev.triennium.domain.identity.Role.MANAGEMENT;
import static dev.triennium.domain.identity.Role.PARTNER;
import static dev.triennium.domain.identity.Role.REPRESENTATIVE;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who is reminded, by role.
public enum Audience {
    /// The client's management representative.
    REPRESENTATIVES(REPRESENTATIVE),
    /// The management representative and the consultants of the engaged firms.
    TEAM(REPRESENTATIVE, CONSULTANT),
    /// The team, the client's top management and the firms' partners.
    ALL(REPRESENTATIVE, CONSULTANT, MANAGEMENT, PARTNER);

    private final Set<Role> roles;

    Audience(Role... roles) {
        this.roles = Set.of(roles);
    }

    public Set<Role> roles() {
        return roles;
    }

    /// The people to remind. A reminder never falls to the ground for want of a role: the top
    /// management stands in for a missing representative, a partner for a missing consultant, and
    /// whoever is left for all of them.
    ///
    /// @param people all of the tenant's and the engaged firms' people that are there now
    /// @param owner the person who answers for this one deadline, if there is one
    public List<Recipient> choose(List<Recipient> people, @Nullable PersonId owner) {
        var wanted = EnumSet.copyOf(roles);
        if (nobodyIs(REPRESENTATIVE, people)) {
            wanted.add(MANAGEMENT);
        }
        if (wanted.contains(CONSULTANT) && nobodyIs(CONSULTANT, people)) {
            wanted.add(PARTNER);
        }
        var chosen = withOneOf(wanted, people, owner);
        return chosen.isEmpty() ? withOneOf(ALL.roles, people, owner) : chosen;
    }

    private static List<Recipient> withOneOf(
            Set<Role> wanted, List<Recipient> people, @Nullable PersonId owner) {
        return people.stream()
                .filter(
                        person ->
                                person.person().equals(owner)
                                        || person.roles().stream().anyMatch(wanted::contains))
                .toList();
    }

    private static boolean nobodyIs(Role role, List<Recipient> people) {
        return people.stream().noneMatch(person -> person.roles().contains(role));
    }
}
