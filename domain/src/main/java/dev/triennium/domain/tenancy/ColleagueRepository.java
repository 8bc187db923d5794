package dev.triennium.domain.tenancy;

import dev.triennium.domain.change.AggregateRepository;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whoever was merged into another is found as that one, by the old id too, and stands in no list.
public interface ColleagueRepository extends AggregateRepository<ColleagueId, Colleague> {

    Map<Ref<ColleagueId>, Colleague> list(TenantScopes scopes, Collection<Ref<ColleagueId>> refs);

    /// Those whose login it is.
    Map<Ref<PersonId>, Colleague> listByPerson(
            TenantScopes scopes, Collection<Ref<PersonId>> people);

    /// The same page of each organisation's colleagues, by name, in one statement.
    Map<TenantId, Page<Colleague>> pages(
            TenantScopes scopes, ColleagueFilter filter, PageRequest page);

    /// Everybody, at most [ColleagueService#MAX_COLLEAGUES] each.
    Map<TenantId, List<Colleague>> listAll(TenantScopes scopes);

    /// Who may open the organisation at the instant, by those of the addresses that the identity
    /// provider knows, in small letters.
    Map<String, PersonId> listPeople(TenantScope scope, Collection<String> emails, Instant at);

    void insertAll(TenantScope scope, List<Colleague> added);

    /// Stores each over the version before it, all or none.
    ///
    /// @return the first of which another version is stored
    Optional<ColleagueId> updateAll(TenantScope scope, List<Colleague> changed);

    /// How many there are in each organisation; those without any are left out.
    Map<TenantId, Integer> count(TenantScopes scopes, ColleagueFilter filter);

    /// The one whose login it is.
    Optional<Colleague> find(TenantScope scope, PersonId person);

    /// The first with this address, in whatever letters.
    Optional<Colleague> find(TenantScope scope, String email);

    /// The first of this name, in whatever letters.
    Optional<Colleague> find(TenantScope scope, String givenName, String familyName);

    /// Lets everything that refers to the one refer to the other, whichever feature's it is.
    void redirect(TenantScope scope, ColleagueId from, ColleagueId to);
}
