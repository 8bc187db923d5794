package dev.triennium.domain.tenancy;

import dev.triennium.domain.change.InMemoryRepository;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

public final class InMemoryColleagueRepository extends InMemoryRepository<ColleagueId, Colleague>
        implements ColleagueRepository {

    /// Who may open the organisation, by their addresses.
    public final Map<String, PersonId> logins = new HashMap<>();

    private final LocalDate today;

    /// @param today everywhere
    public InMemoryColleagueRepository(LocalDate today) {
        this.today = today;
    }

    /// What was redirected, and to where.
    public final Map<ColleagueId, ColleagueId> redirected = new HashMap<>();

    @Override
    public Optional<Colleague> find(TenantScope scope, ColleagueId id) {
        return super.find(scope, id)
                .flatMap(
                        one ->
                                one.mergedInto() == null
                                        ? Optional.of(one)
                                        : super.find(scope, one.mergedInto()));
    }

    @Override
    public void redirect(TenantScope scope, ColleagueId from, ColleagueId to) {
        redirected.put(from, to);
    }

    /// Enters somebody with a login, under the login's number.
    public void enrol(TenantScope scope, PersonId person, String givenName) {
        insert(scope, new Colleague(of(person), 1, profile(givenName, null), person));
    }

    /// Enters that somebody who was enrolled works there no longer.
    public void leave(TenantScope scope, PersonId person, LocalDate until) {
        var one = find(scope, of(person)).orElseThrow();
        var left = new Colleague(one.id(), 2, profile(one.profile().givenName(), until), person);
        update(scope, left, 1);
    }

    private static Colleague.Profile profile(String givenName, @Nullable LocalDate until) {
        return new Colleague.Profile(
                givenName, "Alder", null, null, null, null, Locale.ENGLISH, null, null, until);
    }

    /// The one who was entered for a login.
    public static ColleagueId of(PersonId person) {
        return new ColleagueId(person.value());
    }

    @Override
    public Map<Ref<PersonId>, Colleague> listByPerson(
            TenantScopes scopes, Collection<Ref<PersonId>> people) {
        var found = new LinkedHashMap<Ref<PersonId>, Colleague>();
        rows.forEach(
                (ref, colleague) -> {
                    if (colleague.person() != null && scopes.contains(ref.tenant())) {
                        found.put(new Ref<>(ref.tenant(), colleague.person()), colleague);
                    }
                });
        found.keySet().retainAll(people);
        return found;
    }

    @Override
    public Map<TenantId, Page<Colleague>> pages(
            TenantScopes scopes, ColleagueFilter filter, PageRequest page) {
        var pages = new LinkedHashMap<TenantId, Page<Colleague>>();
        scopes.tenants().forEach(tenant -> pages.put(tenant, page(tenant, matching(filter))));
        return pages;
    }

    @Override
    public Map<TenantId, Integer> count(TenantScopes scopes, ColleagueFilter filter) {
        var counts = new LinkedHashMap<TenantId, Integer>();
        pages(scopes, filter, PageRequest.first(1))
                .forEach((tenant, page) -> counts.put(tenant, page.items().size()));
        return counts;
    }

    private Predicate<Colleague> matching(ColleagueFilter filter) {
        return one ->
                one.mergedInto() == null
                        && (filter.active() == null || filter.active().equals(one.isActive(today)))
                        && (filter.site() == null || filter.site().equals(one.profile().site()))
                        && (filter.department() == null
                                || filter.department().equalsIgnoreCase(one.profile().department()))
                        && (filter.text() == null || one.name().contains(filter.text()));
    }

    @Override
    public Optional<Colleague> find(TenantScope scope, PersonId person) {
        return first(scope, one -> one.isPerson(person));
    }

    @Override
    public Optional<Colleague> find(TenantScope scope, String email) {
        return first(scope, one -> email.equalsIgnoreCase(one.profile().email()));
    }

    @Override
    public Optional<Colleague> find(TenantScope scope, String givenName, String familyName) {
        return first(
                scope,
                one ->
                        givenName.equalsIgnoreCase(one.profile().givenName())
                                && familyName.equalsIgnoreCase(one.profile().familyName()));
    }

    private Optional<Colleague> first(TenantScope scope, Predicate<Colleague> which) {
        return page(scope.tenant(), which.and(one -> one.mergedInto() == null)).values().stream()
                .findFirst();
    }

    @Override
    public Map<TenantId, List<Colleague>> listAll(TenantScopes scopes) {
        var all = new LinkedHashMap<TenantId, List<Colleague>>();
        pages(scopes, ColleagueFilter.ALL, PageRequest.first(1))
                .forEach((tenant, page) -> all.put(tenant, page.values()));
        return all;
    }

    @Override
    public Map<String, PersonId> listPeople(
            TenantScope scope, Collection<String> emails, Instant at) {
        var found = new HashMap<String, PersonId>();
        for (var email : emails) {
            var person = logins.get(email.toLowerCase(Locale.ROOT));
            if (person != null) {
                found.put(email.toLowerCase(Locale.ROOT), person);
            }
        }
        return found;
    }

    @Override
    public void insertAll(TenantScope scope, List<Colleague> added) {
        added.forEach(one -> insert(scope, one));
    }

    @Override
    public Optional<ColleagueId> updateAll(TenantScope scope, List<Colleague> changed) {
        changed.forEach(one -> update(scope, one, one.version() - 1));
        return Optional.empty();
    }
}
