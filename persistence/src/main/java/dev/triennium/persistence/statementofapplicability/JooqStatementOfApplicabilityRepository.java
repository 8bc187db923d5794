package dev.triennium.persistence.statementofapplicability;

import static dev.triennium.persistence.jooq.generated.Tables.STATEMENT_CONTROL;
import static dev.triennium.persistence.jooq.generated.Tables.STATEMENT_OF_APPLICABILITY;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.trim;
import static org.jooq.impl.DSL.when;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.statementofapplicability.ImplementationState;
import dev.triennium.domain.statementofapplicability.StatementContents;
import dev.triennium.domain.statementofapplicability.StatementControl;
import dev.triennium.domain.statementofapplicability.StatementControlFilter;
import dev.triennium.domain.statementofapplicability.StatementControlId;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Draft;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Signed;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Superseded;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityId;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityRepository;
import dev.triennium.domain.statementofapplicability.StatementRule;
import dev.triennium.domain.statementofapplicability.StatementSummary;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.TextSearch;
import dev.triennium.persistence.jooq.generated.tables.records.StatementControlRecord;
import dev.triennium.persistence.jooq.generated.tables.records.StatementOfApplicabilityRecord;
import dev.triennium.persistence.standard.CatalogueWords;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.TenantDsl;
import dev.triennium.persistence.tenancy.TenantTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

@Repository
class JooqStatementOfApplicabilityRepository implements StatementOfApplicabilityRepository {

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
    private final TenantTable<StatementOfApplicabilityRecord, StatementOfApplicabilityId>
            statements;
    private final TenantTable<StatementControlRecord, StatementControlId> controls;
    private final ChildTable<StatementControlRecord, StatementOfApplicabilityId> ofStatements;
    private final ChildTable<StatementControlRecord, ColleagueId> ofOwners;

    JooqStatementOfApplicabilityRepository(TenantDsl tenants) {
        this.tenants = tenants;
        this.statements = TenantTable.of(tenants, STATEMENT_OF_APPLICABILITY.ID);
        this.controls = TenantTable.of(tenants, STATEMENT_CONTROL.ID);
        this.ofStatements =
                ChildTable.of(
                        tenants,
                        STATEMENT_CONTROL.TENANT_ID,
                        STATEMENT_CONTROL.STATEMENT_ID,
                        STATEMENT_CONTROL.ORDINAL);
        this.ofOwners =
                ChildTable.of(
                        tenants,
                        STATEMENT_CONTROL.TENANT_ID,
                        STATEMENT_CONTROL.OWNER_ID,
                        STATEMENT_CONTROL.ORDINAL);
    }

    @Override
    public Map<Ref<ColleagueId>, List<StatementControl>> listOwned(
            TenantScopes scopes, Collection<Ref<ColleagueId>> owners) {
        return ofOwners.list(
                scopes,
                owners,
                STATEMENT_CONTROL.STATEMENT_ID.in(
                        DSL.select(STATEMENT_OF_APPLICABILITY.ID)
                                .from(STATEMENT_OF_APPLICABILITY)
                                .where(
                                        STATEMENT_OF_APPLICABILITY.TENANT_ID.in(scopes.tenants()),
                                        STATEMENT_OF_APPLICABILITY.STATE.eq("DRAFT"))),
                StatementRows::toDomain);
    }

    @Override
    public Optional<StatementContents> find(TenantScope scope, StatementOfApplicabilityId id) {
        var ref = Ref.in(scope, id);
        return findStatement(scope, id)
                .map(
                        statement ->
                                new StatementContents(
                                        statement,
                                        ofStatements
                                                .list(
                                                        TenantScopes.of(scope),
                                                        List.of(ref),
                                                        StatementRows::toDomain)
                                                .getOrDefault(ref, List.of())));
    }

    @Override
    public Optional<StatementOfApplicability> findStatement(
            TenantScope scope, StatementOfApplicabilityId id) {
        return statements.find(scope, id).map(StatementRows::toDomain);
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
                        STATEMENT_OF_APPLICABILITY.STATE.eq("SIGNED"))
                .fetchOptional(row -> (Signed) StatementRows.toDomain(row));
    }

    @Override
    public Map<Ref<StatementOfApplicabilityId>, StatementOfApplicability> listStatements(
            TenantScopes scopes, Collection<Ref<StatementOfApplicabilityId>> refs) {
        return statements.list(scopes, refs, StatementRows::toDomain);
    }

    @Override
    public Page<StatementOfApplicability> page(
            TenantScope scope, @Nullable StandardId standard, PageRequest page) {
        return statements.page(scope, NEWEST_FIRST, isOf(standard), page, StatementRows::toDomain);
    }

    @Override
    public Map<TenantId, Page<StatementOfApplicability>> pagesOfStatements(
            TenantScopes scopes, @Nullable StandardId standard, PageRequest page) {
        return statements.pages(
                scopes, NEWEST_FIRST, isOf(standard), page, StatementRows::toDomain);
    }

    private static Condition isOf(@Nullable StandardId standard) {
        return standard == null
                ? noCondition()
                : STATEMENT_OF_APPLICABILITY.STANDARD_ID.eq(standard);
    }

    @Override
    public Map<Ref<StatementControlId>, StatementControl> listControls(
            TenantScopes scopes, Collection<Ref<StatementControlId>> refs) {
        return controls.list(scopes, refs, StatementRows::toDomain);
    }

    @Override
    public Map<Ref<StatementOfApplicabilityId>, Page<StatementControl>> pages(
            TenantScopes scopes,
            Collection<Ref<StatementOfApplicabilityId>> parents,
            StatementControlFilter filter,
            PageRequest page) {
        return ofStatements.pages(
                scopes, parents, BY_ORDINAL, matching(filter), page, StatementRows::toDomain);
    }

    private static Condition matching(StatementControlFilter filter) {
        var conditions = new ArrayList<Condition>();
        if (filter.applicable() != null) {
            conditions.add(STATEMENT_CONTROL.APPLICABLE.eq(filter.applicable()));
        }
        if (filter.decided() != null) {
            conditions.add(
                    filter.decided()
                            ? STATEMENT_CONTROL.APPLICABLE.isNotNull()
                            : STATEMENT_CONTROL.APPLICABLE.isNull());
        }
        if (!filter.implementation().isEmpty()) {
            conditions.add(
                    STATEMENT_CONTROL.IMPLEMENTATION_STATE.in(
                            filter.implementation().stream().map(Enum::name).toList()));
        }
        if (filter.owner() != null) {
            conditions.add(STATEMENT_CONTROL.OWNER_ID.eq(filter.owner()));
        }
        if (filter.words() != null) {
            filter.words().words().forEach(word -> conditions.add(isAbout(word)));
        }
        return DSL.and(conditions);
    }

    /// The word is in what the statement says, or in what the catalogue calls the control.
    private static Condition isAbout(String word) {
        return TextSearch.isIn(
                        word,
                        STATEMENT_CONTROL.NUMBER,
                        STATEMENT_CONTROL.OWN_TITLE,
                        STATEMENT_CONTROL.OWN_REFERENCE,
                        STATEMENT_CONTROL.JUSTIFICATION,
                        STATEMENT_CONTROL.REASONS)
                .or(CatalogueWords.areOfControl(STATEMENT_CONTROL.CONTROL_ID, word));
    }

    /// Versions are few; the highest of those before comes last, and stays.
    @Override
    public Map<Ref<StatementOfApplicabilityId>, StatementOfApplicability> listFormer(
            TenantScopes scopes, Collection<Ref<StatementOfApplicabilityId>> later) {
        var wanted = STATEMENT_OF_APPLICABILITY.as("later");
        var found = new LinkedHashMap<Ref<StatementOfApplicabilityId>, StatementOfApplicability>();
        tenants.across(scopes)
                .select(wanted.ID, STATEMENT_OF_APPLICABILITY)
                .from(STATEMENT_OF_APPLICABILITY)
                .join(wanted)
                .on(
                        wanted.TENANT_ID.eq(STATEMENT_OF_APPLICABILITY.TENANT_ID),
                        wanted.STANDARD_ID.eq(STATEMENT_OF_APPLICABILITY.STANDARD_ID),
                        wanted.NUMBER.gt(STATEMENT_OF_APPLICABILITY.NUMBER))
                .where(
                        STATEMENT_OF_APPLICABILITY.TENANT_ID.in(scopes.tenants()),
                        wanted.TENANT_ID.in(scopes.tenants()),
                        wanted.ID.in(later.stream().map(Ref::id).toList()))
                .orderBy(STATEMENT_OF_APPLICABILITY.NUMBER)
                .forEach(
                        row ->
                                found.put(
                                        new Ref<>(row.value2().getTenantId(), row.value1()),
                                        StatementRows.toDomain(row.value2())));
        found.keySet().retainAll(later);
        return found;
    }

    @Override
    public Map<Ref<StatementOfApplicabilityId>, List<StatementControl>> listAllControls(
            TenantScopes scopes, Collection<Ref<StatementOfApplicabilityId>> parents) {
        return ofStatements.list(scopes, parents, StatementRows::toDomain);
    }

    @Override
    public Map<Ref<StatementOfApplicabilityId>, StatementSummary> count(
            TenantScopes scopes, Collection<Ref<StatementOfApplicabilityId>> parents) {
        var isApplicable = STATEMENT_CONTROL.APPLICABLE.isTrue();
        var isExcluded = STATEMENT_CONTROL.APPLICABLE.isFalse();
        var isImplemented =
                STATEMENT_CONTROL.IMPLEMENTATION_STATE.eq(ImplementationState.IMPLEMENTED.name());
        var controlCount = DSL.count();
        var applicable = number(isApplicable);
        var excluded = number(isExcluded);
        var justified = number(isJustified());
        var implemented = number(isApplicable.and(isImplemented));
        var found =
                tenants.across(scopes)
                        .select(
                                STATEMENT_CONTROL.TENANT_ID,
                                STATEMENT_CONTROL.STATEMENT_ID,
                                controlCount,
                                applicable,
                                excluded,
                                justified,
                                implemented)
                        .from(STATEMENT_CONTROL)
                        .where(
                                STATEMENT_CONTROL.TENANT_ID.in(scopes.tenants()),
                                STATEMENT_CONTROL.STATEMENT_ID.in(
                                        parents.stream().map(Ref::id).toList()))
                        .groupBy(STATEMENT_CONTROL.TENANT_ID, STATEMENT_CONTROL.STATEMENT_ID)
                        .fetchMap(
                                row -> new Ref<>(row.value1(), row.value2()),
                                row ->
                                        new StatementSummary(
                                                row.value3(),
                                                row.value4(),
                                                row.value5(),
                                                row.value3() - row.value6(),
                                                row.value7()));
        found.keySet().retainAll(parents);
        return found;
    }

    /// The same as [StatementControl.Treatment#isJustified()].
    private static Condition isJustified() {
        var hasWords = trim(STATEMENT_CONTROL.JUSTIFICATION).ne("");
        var hasReason = STATEMENT_CONTROL.REASONS.ne(List.of());
        return STATEMENT_CONTROL
                .APPLICABLE
                .isNotNull()
                .and(hasWords.or(STATEMENT_CONTROL.APPLICABLE.isTrue().and(hasReason)));
    }

    private static Field<Integer> number(Condition which) {
        return sum(when(which, 1).otherwise(0)).cast(Integer.class);
    }

    @Override
    public void insert(TenantScope scope, StatementContents contents) {
        var statement = contents.statement();
        try {
            statements.insert(scope, StatementRows.toRow(statement));
        } catch (DuplicateKeyException _) {
            // Ids are new, so it is the key on the number.
            throw StatementRule.draftIsOpen(statement);
        }
        controls.insertAll(scope, contents.controls().stream().map(StatementRows::toRow).toList());
    }

    /// The row of the statement changes first: whoever comes second waits there and finds another
    /// version.
    @Override
    public void update(TenantScope scope, StatementContents contents, int expectedVersion) {
        updateStatement(scope, contents.statement(), expectedVersion);
        if (!contents.controls().isEmpty()) {
            var dsl = tenants.in(scope);
            dsl.batch(
                            contents.controls().stream()
                                    .map(control -> update(dsl, scope, control))
                                    .toList())
                    .execute();
        }
    }

    private void updateStatement(
            TenantScope scope, StatementOfApplicability statement, int expectedVersion) {
        var before =
                switch (statement) {
                    case Draft _, Signed _ -> "DRAFT";
                    case Superseded _ -> "SIGNED";
                };
        statements.update(
                scope,
                statement.id(),
                StatementRows.toRow(statement),
                expectedVersion,
                STATEMENT_OF_APPLICABILITY.STATE.eq(before));
    }

    @Override
    public void updateOwn(TenantScope scope, StatementContents contents, int expectedVersion) {
        updateStatement(scope, contents.statement(), expectedVersion);
        tenants.in(scope)
                .deleteFrom(STATEMENT_CONTROL)
                .where(
                        STATEMENT_CONTROL.TENANT_ID.eq(scope.tenant()),
                        STATEMENT_CONTROL.STATEMENT_ID.eq(contents.id()),
                        STATEMENT_CONTROL.CONTROL_ID.isNull())
                .execute();
        controls.insertAll(scope, contents.controls().stream().map(StatementRows::toRow).toList());
    }

    /// Waits for whoever is changing it, in the order in which they lock.
    @Override
    public void delete(TenantScope scope, StatementOfApplicabilityId id, int expectedVersion) {
        tenants.in(scope)
                .select(STATEMENT_OF_APPLICABILITY.ID)
                .from(STATEMENT_OF_APPLICABILITY)
                .where(
                        STATEMENT_OF_APPLICABILITY.TENANT_ID.eq(scope.tenant()),
                        STATEMENT_OF_APPLICABILITY.ID.eq(id))
                .forUpdate()
                .execute();
        ofStatements.deleteAll(scope, id);
        statements.delete(scope, id, expectedVersion);
    }

    private static Query update(DSLContext dsl, TenantScope scope, StatementControl control) {
        var row = StatementRows.toRow(control);
        row.touched(STATEMENT_CONTROL.ID, false);
        return dsl.update(STATEMENT_CONTROL)
                .set(row)
                .where(
                        STATEMENT_CONTROL.TENANT_ID.eq(scope.tenant()),
                        STATEMENT_CONTROL.ID.eq(control.id()));
    }
}
