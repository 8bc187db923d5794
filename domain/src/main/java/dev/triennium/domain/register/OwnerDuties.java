package dev.triennium.domain.register;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.tenancy.ColleagueDuties;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.OpenWork;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What a colleague answers for in one register.
public abstract class OwnerDuties<I extends EntityId, R extends Owned<I, R>>
        implements ColleagueDuties {

    private static final Comparator<OpenWork> MOST_PRESSING_FIRST =
            Comparator.comparing(work -> Objects.requireNonNullElse(work.dueOn(), LocalDate.MAX));

    private final String type;
    private final OwnedRepository<I, R> owned;

    /// @param type the GraphQL type, such as `Risk`
    protected OwnerDuties(String type, OwnedRepository<I, R> owned) {
        this.type = type;
        this.owned = Objects.requireNonNull(owned);
    }

    /// Makes the colleague the owner. Called in the transaction.
    protected abstract void handOver(TenantScope scope, I id, ColleagueId to);

    @Override
    public Map<Ref<ColleagueId>, List<OpenWork>> listOpen(
            TenantScopes scopes, Collection<Ref<ColleagueId>> colleagues) {
        var open = new HashMap<Ref<ColleagueId>, List<OpenWork>>();
        owned.listOwned(scopes, colleagues)
                .forEach(
                        (ref, all) ->
                                open.put(
                                        ref,
                                        all.stream()
                                                .map(this::work)
                                                .sorted(MOST_PRESSING_FIRST)
                                                .toList()));
        return open;
    }

    private OpenWork work(R one) {
        return new OpenWork(type, one.id(), one.dueOn());
    }

    @Override
    public List<OpenWork> handOver(TenantScope scope, ColleagueId from, ColleagueId to) {
        var ref = Ref.in(scope, from);
        var all =
                owned.listOwned(TenantScopes.of(scope), List.of(ref)).getOrDefault(ref, List.of());
        all.forEach(one -> handOver(scope, one.id(), to));
        return all.stream().map(this::work).toList();
    }
}
