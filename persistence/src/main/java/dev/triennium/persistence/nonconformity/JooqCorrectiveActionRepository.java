package dev.triennium.persistence.nonconformity;

import static dev.triennium.persistence.jooq.generated.Tables.COLLEAGUE;
import static dev.triennium.persistence.jooq.generated.Tables.NONCONFORMITY_ACTION;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.nonconformity.ActionStanding;
import dev.triennium.domain.nonconformity.CorrectiveAction;
import dev.triennium.domain.nonconformity.CorrectiveActionFilter;
import dev.triennium.domain.nonconformity.CorrectiveActionId;
import dev.triennium.domain.nonconformity.CorrectiveActionRepository;
import dev.triennium.domain.nonconformity.NonconformityId;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.NonconformityActionRecord;
import dev.triennium.persistence.register.OwnedTable;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.TableRepository;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqCorrectiveActionRepository
        extends TableRepository<NonconformityActionRecord, CorrectiveActionId, CorrectiveAction>
        implements CorrectiveActionRepository {

    private static final Keyset LATEST_PLAN_FIRST =
            Keyset.by(
                    Keyset.descending(
                            NONCONFORMITY_ACTION.PLAN_NUMBER, Object::toString, Integer::valueOf),
                    Keyset.ascending(
                            NONCONFORMITY_ACTION.DUE_ON, LocalDate::toString, LocalDate::parse),
                    Keyset.id(
                            NONCONFORMITY_ACTION.ID,
                            CorrectiveActionId::value,
                            CorrectiveActionId::new));

    private final TenantDsl tenants;
    private final ChildTable<NonconformityActionRecord, NonconformityId> ofNonconformities;
    private final OwnedTable<NonconformityActionRecord, CorrectiveActionId> owned;

    JooqCorrectiveActionRepository(TenantDsl tenants) {
        super(tenants, NONCONFORMITY_ACTION.ID);
        this.tenants = tenants;
        this.ofNonconformities =
                ChildTable.of(
                        tenants,
                        NONCONFORMITY_ACTION.TENANT_ID,
                        NONCONFORMITY_ACTION.NONCONFORMITY_ID,
                        NONCONFORMITY_ACTION.PLAN_NUMBER,
                        NONCONFORMITY_ACTION.CAUSE,
                        NONCONFORMITY_ACTION.DUE_ON,
                        NONCONFORMITY_ACTION.ID);
        this.owned =
                new OwnedTable<>(
                        tenants,
                        NONCONFORMITY_ACTION.TENANT_ID,
                        NONCONFORMITY_ACTION.ID,
                        NONCONFORMITY_ACTION.OWNER_ID,
                        NONCONFORMITY_ACTION
                                .DONE_ON
                                .isNull()
                                .and(NONCONFORMITY_ACTION.IS_DROPPED.isFalse()),
                        NONCONFORMITY_ACTION.DUE_ON.isNotNull(),
                        CorrectiveActionId::new);
    }

    @Override
    public void insertAll(TenantScope scope, List<CorrectiveAction> added) {
        table.insertAll(scope, added.stream().map(this::toRow).toList());
    }

    @Override
    public Map<Ref<NonconformityId>, Page<CorrectiveAction>> pages(
            TenantScopes scopes,
            Collection<Ref<NonconformityId>> nonconformities,
            CorrectiveActionFilter filter,
            PageRequest page) {
        return ofNonconformities.pages(
                scopes, nonconformities, LATEST_PLAN_FIRST, matching(filter), page, this::toDomain);
    }

    private static Condition matching(CorrectiveActionFilter filter) {
        var conditions = new ArrayList<Condition>();
        if (filter.isDone() != null) {
            conditions.add(
                    filter.isDone()
                            ? NONCONFORMITY_ACTION.DONE_ON.isNotNull()
                            : NONCONFORMITY_ACTION.DONE_ON.isNull());
        }
        if (filter.round() != null) {
            conditions.add(NONCONFORMITY_ACTION.PLAN_NUMBER.eq(filter.round()));
        }
        return and(conditions);
    }

    @Override
    public Map<Ref<NonconformityId>, List<CorrectiveAction>> listCurrent(
            TenantScopes scopes, Collection<Ref<NonconformityId>> refs) {
        var found = new HashMap<Ref<NonconformityId>, List<CorrectiveAction>>();
        ofNonconformities
                .list(scopes, refs, this::toDomain)
                .forEach(
                        (ref, all) ->
                                found.put(
                                        ref,
                                        all.stream().filter(one -> !one.isDropped()).toList()));
        return found;
    }

    @Override
    public Map<Ref<NonconformityId>, ActionStanding> listStandings(
            TenantScopes scopes, Collection<Ref<NonconformityId>> refs) {
        var wanted = scopes.reachable(refs);
        var found = new HashMap<Ref<NonconformityId>, ActionStanding>();
        if (wanted.isEmpty()) {
            return found;
        }
        tenants.across(scopes)
                .select(
                        NONCONFORMITY_ACTION.TENANT_ID,
                        NONCONFORMITY_ACTION.NONCONFORMITY_ID,
                        NONCONFORMITY_ACTION.DONE_ON,
                        COLLEAGUE.PERSON_ID)
                .from(NONCONFORMITY_ACTION)
                .join(COLLEAGUE)
                .on(
                        COLLEAGUE.TENANT_ID.eq(NONCONFORMITY_ACTION.TENANT_ID),
                        COLLEAGUE.ID.eq(NONCONFORMITY_ACTION.OWNER_ID))
                .where(
                        NONCONFORMITY_ACTION.TENANT_ID.in(scopes.tenants()),
                        NONCONFORMITY_ACTION.NONCONFORMITY_ID.in(
                                wanted.stream().map(Ref::id).toList()),
                        NONCONFORMITY_ACTION.IS_DROPPED.isFalse())
                .forEach(
                        row -> {
                            var ref = new Ref<>(row.value1(), row.value2());
                            if (wanted.contains(ref)) {
                                found.merge(
                                        ref,
                                        standing(row.value3(), row.value4()),
                                        JooqCorrectiveActionRepository::both);
                            }
                        });
        return found;
    }

    private static ActionStanding standing(@Nullable LocalDate doneOn, @Nullable PersonId owner) {
        return new ActionStanding(
                doneOn == null ? 1 : 0, owner == null ? Set.of() : Set.of(owner), doneOn);
    }

    private static ActionStanding both(ActionStanding one, ActionStanding other) {
        var owners = new HashSet<>(one.owners());
        owners.addAll(other.owners());
        return new ActionStanding(
                one.open() + other.open(), owners, later(one.lastDoneOn(), other.lastDoneOn()));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    @Override
    public Map<Ref<ColleagueId>, List<CorrectiveAction>> listOwned(
            TenantScopes scopes, Collection<Ref<ColleagueId>> owners) {
        return owned.listOwned(scopes, owners, this::toDomain);
    }

    @Override
    public boolean lock(TenantScope scope, CorrectiveActionId id) {
        return owned.lock(scope, id);
    }

    @Override
    public List<RunningSubject> listRunning(@Nullable RunningSubject after, int size) {
        return owned.listRunning(after, size);
    }

    @Override
    public Optional<CorrectiveActionId> updateAll(
            TenantScope scope, List<CorrectiveAction> changed) {
        return table.updateAll(scope, changed.stream().map(this::toRow).toList(), noCondition());
    }

    @Override
    protected NonconformityActionRecord toRow(CorrectiveAction action) {
        var completion = action.completion();
        return new NonconformityActionRecord()
                .setId(action.id())
                .setVersion(action.version())
                .setNonconformityId(action.nonconformity())
                .setPlanNumber(action.round())
                .setCause(action.cause())
                .setWhat(action.content().what())
                .setOwnerId(action.owner())
                .setDueOn(action.dueOn())
                .setIsDropped(action.isDropped())
                .setDoneOn(completion == null ? null : completion.on())
                .setEvidenceId(completion == null ? null : completion.evidence())
                .setProof(completion == null ? null : completion.proof());
    }

    @Override
    protected CorrectiveAction toDomain(NonconformityActionRecord row) {
        return new CorrectiveAction(
                row.getId(),
                row.getVersion(),
                row.getNonconformityId(),
                row.getPlanNumber(),
                row.getCause(),
                new CorrectiveAction.Content(row.getWhat(), row.getOwnerId(), row.getDueOn()),
                row.getIsDropped(),
                row.getDoneOn() == null
                        ? null
                        : new CorrectiveAction.Completion(
                                row.getDoneOn(), row.getEvidenceId(), row.getProof()));
    }
}
