package dev.triennium.persistence.statementofapplicability;

import static dev.triennium.persistence.jooq.generated.Tables.STATEMENT_CONTROL;
import static dev.triennium.persistence.jooq.generated.Tables.STATEMENT_OF_APPLICABILITY;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.trim;
import static org.jooq.impl.DSL.when;

import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.statementofapplicability.ImplementationState;
import dev.triennium.domain.statementofapplicability.StatementControl;
import dev.triennium.domain.statementofapplicability.StatementControlId;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Draft;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Signed;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Superseded;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityId;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityRepository;
import dev.triennium.domain.statementofapplicability.StatementSummary;
import dev.triennium.domain.tenancy.Owned;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqStatementOfApplicabilityRepository implements StatementOfApplicabilityRepository {

    private static final String DRAFT = "DRAFT";
    private static final String SIGNED = "SIGNED";

    /// Ids grow with time.
    private static final Keyset NEWEST_FIRST =
            Keyset.by(
                    Keyset.descending(
                            STATEMENT_OF_APPLICABILITY.ID,
                            id -> id.value().toString(),
                            text -> new StatementOfApplicabilityId(UUID.fromString(text))));
    private static final Keyset BY_ORDINAL =
            Keyset.by(
                    Keyset.ascending(
                            STATEMENT_CONTROL.ORDINAL, Object::toString, Integer::valueOf));

    private final TenantDsl tenants;

    JooqStatementOfApplicabilityRepository(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public Optional<StatementOfApplicability> find(
            TenantScope scope, StatementOfApplicabilityId id) {
        return tenants.in(scope)
                .selectFrom(STATEMENT_OF_APPLICABILITY)
                .where(
                        STATEMENT_OF_APPLICABILITY.TENANT_ID.eq(scope.tenant()),
                        STATEMENT_OF_APPLICABILITY.ID.eq(id))
                .fetchOptional(StatementRows::toDomain);
    }

    @Override
    public Map<StatementOfApplicabilityId, Owned<StatementOfApplicability>> list(
            TenantScopes scopes, Collection<StatementOfApplicabilityId> ids) {
        return tenants.across(scopes)
                .selectFrom(STATEMENT_OF_APPLICABILITY)
                .where(
                        STATEMENT_OF_APPLICABILITY.TENANT_ID.in(scopes.tenants()),
                        STATEMENT_OF_APPLICABILITY.ID.in(ids))
                .fetchMap(
                        STATEMENT_OF_APPLICABILITY.ID,
                        row -> new Owned<>(row.getTenantId(), StatementRows.toDomain(row)));
    }

    @Override
    public Page<StatementOfApplicability> list(
            TenantScope scope, @Nullable StandardId standard, PageRequest page) {
        return NEWEST_FIRST.page(
                tenants.in(scope)
                        .selectFrom(STATEMENT_OF_APPLICABILITY)
                        .where(
                                STATEMENT_OF_APPLICABILITY.TENANT_ID.eq(scope.tenant()),
                                standard == null
                                        ? noCondition()
                                        : STATEMENT_OF_APPLICABILITY.STANDARD_ID.eq(standard)),
                page,
                StatementRows::toDomain);
    }

    @Override
    public Optional<StatementOfApplicability> findLatest(TenantScope scope, StandardId standard) {
        return tenants.in(scope)
                .selectFrom(STATEMENT_OF_APPLICABILITY)
                .where(
                        STATEMENT_OF_APPLICABILITY.TENANT_ID.eq(scope.tenant()),
                        STATEMENT_OF_APPLICABILITY.STANDARD_ID.eq(standard))
                .orderBy(STATEMENT_OF_APPLICABILITY.NUMBER.desc())
                .limit(1)
                .fetchOptional(StatementRows::toDomain);
    }

    @Override
    public Optional<Signed> findSigned(TenantScope scope, StandardId standard) {
        return tenants.in(scope)
                .selectFrom(STATEMENT_OF_APPLICABILITY)
                .where(
                        STATEMENT_OF_APPLICABILITY.TENANT_ID.eq(scope.tenant()),
                        STATEMENT_OF_APPLICABILITY.STANDARD_ID.eq(standard),
                        STATEMENT_OF_APPLICABILITY.STATE.eq(SIGNED))
                .fetchOptional(row -> (Signed) StatementRows.toDomain(row));
    }

    @Override
    public List<StatementControl> listControls(TenantScope scope, StatementOfApplicabilityId id) {
        return tenants.in(scope)
                .selectFrom(STATEMENT_CONTROL)
                .where(
                        STATEMENT_CONTROL.TENANT_ID.eq(scope.tenant()),
                        STATEMENT_CONTROL.STATEMENT_ID.eq(id))
                .orderBy(STATEMENT_CONTROL.ORDINAL)
                .fetch(StatementRows::toDomain);
    }

    @Override
    public Map<StatementOfApplicabilityId, Page<StatementControl>> pages(
            TenantScopes scopes, Collection<StatementOfApplicabilityId> ids, PageRequest page) {
        return BY_ORDINAL.pages(
                tenants.across(scopes),
                STATEMENT_CONTROL,
                STATEMENT_CONTROL
                        .TENANT_ID
                        .in(scopes.tenants())
                        .and(STATEMENT_CONTROL.STATEMENT_ID.in(ids)),
                STATEMENT_CONTROL.STATEMENT_ID,
                page,
                StatementRows::toDomain);
    }

    @Override
    public Map<StatementControlId, Owned<StatementControl>> findControls(
            TenantScopes scopes, Collection<StatementControlId> ids) {
        return tenants.across(scopes)
                .selectFrom(STATEMENT_CONTROL)
                .where(
                        STATEMENT_CONTROL.TENANT_ID.in(scopes.tenants()),
                        STATEMENT_CONTROL.ID.in(ids))
                .fetchMap(
                        STATEMENT_CONTROL.ID,
                        row -> new Owned<>(row.getTenantId(), StatementRows.toDomain(row)));
    }

    @Override
    public Map<StatementOfApplicabilityId, StatementSummary> summaries(
            TenantScopes scopes, Collection<StatementOfApplicabilityId> ids) {
        var isApplicable = STATEMENT_CONTROL.APPLICABLE.isTrue();
        var isExcluded = STATEMENT_CONTROL.APPLICABLE.isFalse();
        var isImplemented =
                STATEMENT_CONTROL.IMPLEMENTATION_STATE.eq(ImplementationState.IMPLEMENTED.name());
        var controls = count();
        var applicable = number(isApplicable);
        var excluded = number(isExcluded);
        var justified = number(isJustified());
        var implemented = number(isApplicable.and(isImplemented));
        return tenants.across(scopes)
                .select(
                        STATEMENT_CONTROL.STATEMENT_ID,
                        controls,
                        applicable,
                        excluded,
                        justified,
                        implemented)
                .from(STATEMENT_CONTROL)
                .where(
                        STATEMENT_CONTROL.TENANT_ID.in(scopes.tenants()),
                        STATEMENT_CONTROL.STATEMENT_ID.in(ids))
                .groupBy(STATEMENT_CONTROL.STATEMENT_ID)
                .fetchMap(
                        STATEMENT_CONTROL.STATEMENT_ID,
                        row ->
                                new StatementSummary(
                                        row.get(controls),
                                        row.get(applicable),
                                        row.get(excluded),
                                        row.get(controls) - row.get(justified),
                                        row.get(implemented)));
    }

    /// The same as [StatementControl.Treatment#isJustified()].
    private static Condition isJustified() {
        var hasWords = trim(STATEMENT_CONTROL.JUSTIFICATION).ne("");
        var hasReason =
                STATEMENT_CONTROL
                        .BECAUSE_OF_RISK
                        .isTrue()
                        .or(STATEMENT_CONTROL.BECAUSE_OF_LAW.isTrue())
                        .or(STATEMENT_CONTROL.BECAUSE_OF_CONTRACT.isTrue())
                        .or(STATEMENT_CONTROL.BECAUSE_OF_PRACTICE.isTrue());
        return STATEMENT_CONTROL
                .APPLICABLE
                .isNotNull()
                .and(hasWords.or(STATEMENT_CONTROL.APPLICABLE.isTrue().and(hasReason)));
    }

    private static Field<Integer> number(Condition which) {
        return sum(when(which, 1).otherwise(0)).cast(Integer.class);
    }

    @Override
    public boolean insert(TenantScope scope, Draft draft, List<StatementControl> controls) {
        var dsl = tenants.in(scope);
        var isNew =
                dsl.insertInto(STATEMENT_OF_APPLICABILITY)
                                .set(
                                        StatementRows.toRow(draft)
                                                .setTenantId(scope.tenant())
                                                .setId(draft.id()))
                                .onDuplicateKeyIgnore()
                                .execute()
                        == 1;
        if (isNew) {
            dsl.batch(
                            controls.stream()
                                    .map(
                                            control ->
                                                    dsl.insertInto(STATEMENT_CONTROL)
                                                            .set(
                                                                    StatementRows.toRow(control)
                                                                            .setTenantId(
                                                                                    scope.tenant())
                                                                            .setId(control.id())))
                                    .toList())
                    .execute();
        }
        return isNew;
    }

    /// The row of the statement changes first, and only as a draft: whoever comes second waits
    /// there and finds another version.
    @Override
    public void update(
            TenantScope scope, Draft draft, int expectedVersion, List<StatementControl> changed) {
        store(scope, draft, expectedVersion, DRAFT);
        var dsl = tenants.in(scope);
        dsl.batch(
                        changed.stream()
                                .map(
                                        control ->
                                                dsl.update(STATEMENT_CONTROL)
                                                        .set(StatementRows.toRow(control))
                                                        .where(
                                                                STATEMENT_CONTROL.TENANT_ID.eq(
                                                                        scope.tenant()),
                                                                STATEMENT_CONTROL.ID.eq(
                                                                        control.id())))
                                .toList())
                .execute();
    }

    @Override
    public void sign(TenantScope scope, Signed signed, int expectedVersion) {
        store(scope, signed, expectedVersion, DRAFT);
    }

    @Override
    public void supersede(TenantScope scope, Superseded superseded, int expectedVersion) {
        store(scope, superseded, expectedVersion, SIGNED);
    }

    private void store(
            TenantScope scope,
            StatementOfApplicability statement,
            int expectedVersion,
            String expectedState) {
        var changed =
                tenants.in(scope)
                        .update(STATEMENT_OF_APPLICABILITY)
                        .set(StatementRows.toRow(statement))
                        .where(
                                STATEMENT_OF_APPLICABILITY.TENANT_ID.eq(scope.tenant()),
                                STATEMENT_OF_APPLICABILITY.ID.eq(statement.id()),
                                STATEMENT_OF_APPLICABILITY.VERSION.eq(expectedVersion),
                                STATEMENT_OF_APPLICABILITY.STATE.eq(expectedState))
                        .execute();
        if (changed == 0) {
            throw new VersionConflictException(
                    find(scope, statement.id())
                            .orElseThrow(() -> new NotFoundException("id"))
                            .facts()
                            .version());
        }
    }
}
