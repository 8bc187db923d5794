package dev.triennium.domain.risk;

import dev.triennium.domain.change.InMemoryRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.RiskId;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Measures in memory, in the order in which they were added.
public final class InMemoryRiskMeasures extends InMemoryRepository<RiskMeasureId, RiskMeasure>
        implements RiskMeasureRepository {

    private Page<RiskMeasure> of(Ref<RiskId> risk, RiskMeasureFilter filter) {
        return page(
                risk.tenant(),
                one ->
                        one.risk().equals(risk.id())
                                && (filter.isDone() == null || filter.isDone() != one.isOpen())
                                && (filter.owner() == null || filter.owner().equals(one.owner())));
    }

    @Override
    public Map<Ref<RiskId>, Page<RiskMeasure>> pages(
            TenantScopes scopes,
            Collection<Ref<RiskId>> risks,
            RiskMeasureFilter filter,
            PageRequest page) {
        var found = new HashMap<Ref<RiskId>, Page<RiskMeasure>>();
        risks.forEach(risk -> found.put(risk, of(risk, filter)));
        return found;
    }

    @Override
    public Map<Ref<RiskId>, List<RiskMeasure>> listAll(
            TenantScopes scopes, Collection<Ref<RiskId>> risks) {
        var found = new HashMap<Ref<RiskId>, List<RiskMeasure>>();
        risks.forEach(risk -> found.put(risk, of(risk, RiskMeasureFilter.ALL).values()));
        return found;
    }

    @Override
    public int count(TenantScope scope, RiskId risk) {
        return of(Ref.in(scope, risk), RiskMeasureFilter.ALL).items().size();
    }

    @Override
    public Map<Ref<ColleagueId>, List<RiskMeasure>> listOwned(
            TenantScopes scopes, Collection<Ref<ColleagueId>> owners) {
        var found = new HashMap<Ref<ColleagueId>, List<RiskMeasure>>();
        rows.forEach(
                (ref, one) -> {
                    var owner = one.owner();
                    if (owner != null && one.isOpen()) {
                        var key = new Ref<>(ref.tenant(), owner);
                        if (owners.contains(key)) {
                            found.computeIfAbsent(key, _ -> new ArrayList<>()).add(one);
                        }
                    }
                });
        return found;
    }

    @Override
    public boolean lock(TenantScope scope, RiskMeasureId id) {
        return find(scope, id).isPresent();
    }

    @Override
    public List<RunningSubject> listRunning(@Nullable RunningSubject after, int size) {
        throw new UnsupportedOperationException("A test of its own has a database");
    }
}
