package dev.triennium.domain.reminder;

import static dev.triennium.domain.identity.Permission.ASSESS;
import static dev.triennium.domain.identity.Role.AUDITOR;
import static dev.triennium.domain.identity.Role.CONSULTANT;
import static dev.triennium.domain.identity.Role.EMPLOYEE;
import static dev.triennium.domain.identity.Role.MANAGEMENT;
import static dev.triennium.domain.identity.Role.PARTNER;
import static dev.triennium.domain.identity.Role.REPRESENTATIVE;

import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.ColleagueId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who is reminded: by role, or one colleague.
public enum Audience {
    /// The client's management representative.
    REPRESENTATIVES(REPRESENTATIVE),
    /// The management representative and the consultants of the engaged firms.
    TEAM(REPRESENTATIVE, CONSULTANT),
    /// The team, the client's top management and the firms' partners.
    ALL(REPRESENTATIVE, CONSULTANT, MANAGEMENT, PARTNER),
    /// The client's top management.
    MANAGERS(MANAGEMENT),
    /// The client's internal auditors.
    AUDITORS(AUDITOR),
    /// The client's process owners and employees.
    EMPLOYEES(EMPLOYEE),
    /// The one who answers for the deadline.
    OWNER,
    /// The one who answers for the deadline; where nobody does, the management representative.
    OWNER_OR_REPRESENTATIVES,
    /// The consultants of the engaged firms, who judge answers.
    ASSESSORS(CONSULTANT);

    private final Set<Role> roles;

    Audience(Role... roles) {
        this.roles = Set.of(roles);
    }

    public Set<Role> roles() {
        return roles;
    }

    /// The people to remind. A reminder never falls to the ground for want of a role, or because
    /// mails do not reach who holds it: the top management stands in for a missing representative,
    /// a partner for a missing consultant, and whoever is left for all of them.
    ///
    /// @param people all who are told of the tenant's deadlines now
    /// @param owner the colleague who answers for this one deadline, if there is one
    public List<Recipient> choose(List<Recipient> people, @Nullable ColleagueId owner) {
        var chosen =
                switch (this) {
                    case OWNER -> ownerOrAssessors(people, owner);
                    case OWNER_OR_REPRESENTATIVES -> ownerOrRepresentatives(people, owner);
                    case ASSESSORS -> assessors(people, owner);
                    case REPRESENTATIVES, TEAM, ALL, MANAGERS, AUDITORS, EMPLOYEES ->
                            withOneOf(wanted(people), people, owner);
                };
        return nobodyIsReached(chosen) ? more(chosen, withOneOf(ALL.roles, people, owner)) : chosen;
    }

    private Set<Role> wanted(List<Recipient> people) {
        var wanted = EnumSet.copyOf(roles);
        if (nobodyIs(REPRESENTATIVE, people)) {
            wanted.add(MANAGEMENT);
        }
        if (wanted.contains(CONSULTANT) && nobodyIs(CONSULTANT, people)) {
            wanted.add(PARTNER);
        }
        return wanted;
    }

    /// When the one has left or is not reached, those who asked must find another.
    private static List<Recipient> ownerOrAssessors(
            List<Recipient> people, @Nullable ColleagueId owner) {
        var one = withOneOf(Set.of(), people, owner);
        return nobodyIsReached(one) ? more(one, ASSESSORS.choose(people, null)) : one;
    }

    private static List<Recipient> ownerOrRepresentatives(
            List<Recipient> people, @Nullable ColleagueId owner) {
        var one = withOneOf(Set.of(), people, owner);
        return nobodyIsReached(one) ? more(one, REPRESENTATIVES.choose(people, null)) : one;
    }

    /// Where no consultant is engaged or reached, whoever may judge.
    private List<Recipient> assessors(List<Recipient> people, @Nullable ColleagueId owner) {
        var consultants = withOneOf(roles, people, owner);
        return nobodyIsReached(consultants)
                ? more(
                        consultants,
                        withOneOf(
                                Stream.of(Role.values())
                                        .filter(role -> role.permissions().contains(ASSESS))
                                        .collect(Collectors.toSet()),
                                people,
                                owner))
                : consultants;
    }

    private static List<Recipient> withOneOf(
            Set<Role> wanted, List<Recipient> people, @Nullable ColleagueId owner) {
        return people.stream()
                .filter(
                        person ->
                                person.is(owner)
                                        || person.roles().stream().anyMatch(wanted::contains))
                .toList();
    }

    private static boolean nobodyIs(Role role, List<Recipient> people) {
        return nobodyIsReached(
                people.stream().filter(person -> person.roles().contains(role)).toList());
    }

    private static boolean nobodyIsReached(List<Recipient> people) {
        return people.stream().noneMatch(Recipient::isReached);
    }

    private static List<Recipient> more(List<Recipient> one, List<Recipient> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }
}
