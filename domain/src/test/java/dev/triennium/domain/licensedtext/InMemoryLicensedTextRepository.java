package dev.triennium.domain.licensedtext;

import dev.triennium.domain.change.InMemoryRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

public final class InMemoryLicensedTextRepository
        extends InMemoryRepository<LicensedTextId, LicensedText> implements LicensedTextRepository {

    /// For tests that share it.
    public void clear() {
        rows.clear();
    }

    @Override
    public Page<LicensedText> page(TenantScope scope, LicensedTextFilter filter, PageRequest page) {
        return page(scope.tenant(), matches(filter));
    }

    private static Predicate<LicensedText> matches(LicensedTextFilter filter) {
        return text ->
                (filter.standard() == null || filter.standard().equals(text.standard()))
                        && (filter.subject() == null || filter.subject().equals(text.subject()));
    }

    @Override
    public Map<TenantId, Page<LicensedText>> pages(
            TenantScopes scopes, LicensedTextFilter filter, PageRequest page) {
        return pages(scopes, matches(filter));
    }

    @Override
    public Map<Ref<ClauseId>, LicensedText> listOfClauses(
            TenantScopes scopes, Collection<Ref<ClauseId>> clauses) {
        return of(scopes, clauses, LicensedText.Subject.OfClause::new);
    }

    @Override
    public Map<Ref<ControlId>, LicensedText> listOfControls(
            TenantScopes scopes, Collection<Ref<ControlId>> controls) {
        return of(scopes, controls, LicensedText.Subject.OfControl::new);
    }

    private <I> Map<Ref<I>, LicensedText> of(
            TenantScopes scopes,
            Collection<Ref<I>> refs,
            Function<I, LicensedText.Subject> subject) {
        var found = new HashMap<Ref<I>, LicensedText>();
        for (var ref : refs) {
            if (scopes.contains(ref.tenant())) {
                page(ref.tenant(), text -> text.subject().equals(subject.apply(ref.id())))
                        .values()
                        .forEach(text -> found.put(ref, text));
            }
        }
        return found;
    }

    @Override
    public void insert(TenantScope scope, LicensedText text) {
        if (!page(scope.tenant(), other -> other.subject().equals(text.subject()))
                .items()
                .isEmpty()) {
            throw LicensedTextRules.hasText(text.subject());
        }
        super.insert(scope, text);
    }
}
