package dev.triennium.domain.document;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.GrantRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantGrant;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who has to do with documents.
@DomainService
public final class DocumentColleagues {

    private final ColleagueRepository colleagues;
    private final GrantRepository grants;
    private final Clock clock;

    public DocumentColleagues(ColleagueRepository colleagues, GrantRepository grants, Clock clock) {
        this.colleagues = colleagues;
        this.grants = grants;
        this.clock = clock;
    }

    /// Who works in the scope.
    Voter voter(TenantScope scope) {
        var person = person(scope);
        return new Voter(
                person,
                colleagues.find(scope, person).map(Colleague::id).orElse(null),
                rolesOf(scope, person));
    }

    private Set<Role> rolesOf(TenantScope scope, PersonId person) {
        return own(
                grants.list(person, Set.of(scope.tenant()), clock.instant())
                        .getOrDefault(scope.tenant(), List.of()));
    }

    /// Those of a firm do not count: the organisation approves its documents itself.
    private static Set<Role> own(List<TenantGrant> held) {
        return held.stream()
                .filter(grant -> grant.firm() == null)
                .map(TenantGrant::role)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The entry in the staff register of whoever works in each of the scopes, in one statement.
    Map<TenantId, Colleague> listOwn(TenantScopes scopes) {
        var people =
                scopes.tenants().stream()
                        .flatMap(
                                tenant ->
                                        Stream.ofNullable(scopes.get(tenant).person())
                                                .map(person -> new Ref<>(tenant, person)))
                        .toList();
        var found = new HashMap<TenantId, Colleague>();
        colleagues
                .listByPerson(scopes, people)
                .forEach((ref, colleague) -> found.put(ref.tenant(), colleague));
        return found;
    }

    /// Who works in each of the scopes, in one statement for each person.
    ///
    /// @param own their entries in the staff registers
    Map<TenantId, Voter> listVoters(TenantScopes scopes, Map<TenantId, Colleague> own) {
        var tenantsOf = new HashMap<PersonId, Set<TenantId>>();
        for (var tenant : scopes.tenants()) {
            var person = scopes.get(tenant).person();
            if (person != null) {
                tenantsOf.computeIfAbsent(person, _ -> new HashSet<>()).add(tenant);
            }
        }
        var voters = new HashMap<TenantId, Voter>();
        tenantsOf.forEach(
                (person, tenants) -> {
                    var held = grants.list(person, tenants, clock.instant());
                    for (var tenant : tenants) {
                        var colleague = own.get(tenant);
                        voters.put(
                                tenant,
                                new Voter(
                                        person,
                                        colleague == null ? null : colleague.id(),
                                        own(held.getOrDefault(tenant, List.of()))));
                    }
                });
        return voters;
    }

    static PersonId person(TenantScope scope) {
        var person = scope.person();
        if (person == null) {
            throw new IllegalStateException("Only a person works on documents");
        }
        return person;
    }

    /// @throws NotFoundException when there is no such colleague
    Colleague get(TenantScope scope, ColleagueId id, String field) {
        return colleagues.find(scope, id).orElseThrow(() -> new NotFoundException(field));
    }

    /// @throws NotFoundException when there is no such colleague
    /// @throws RuleViolationException when they do not work there
    Colleague active(TenantScope scope, ColleagueId id, List<String> path) {
        var colleague = get(scope, id, String.join(".", path));
        if (!isActive(scope, colleague)) {
            throw DocumentRule.ABLE_TO_APPROVE.refuseField(
                    path, "{0} does not work there.", colleague.name());
        }
        return colleague;
    }

    boolean isActive(TenantScope scope, Colleague colleague) {
        return colleague.isActive(scope.today(clock));
    }

    /// Whoever they are, they can be asked to approve.
    ///
    /// @throws NotFoundException when there is no such colleague
    /// @throws RuleViolationException when they do not work there, or cannot sign in
    void requireAble(TenantScope scope, Approver approver, List<String> path) {
        switch (approver) {
            case Approver.InRole _ -> {
                // Whoever holds the role on the day.
            }
            case Approver.ByColleague(var id) -> {
                if (active(scope, id, path).person() == null) {
                    throw DocumentRule.ABLE_TO_APPROVE.refuseField(
                            path, "Whoever shall approve needs a login.");
                }
            }
        }
    }
}
