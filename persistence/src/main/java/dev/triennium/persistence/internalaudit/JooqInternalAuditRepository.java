package dev.triennium.persistence.internalaudit;

import static dev.triennium.persistence.jooq.generated.Tables.INTERNAL_AUDIT;
import static dev.triennium.persistence.jooq.generated.Tables.INTERNAL_AUDIT_CLAUSE;
import static dev.triennium.persistence.jooq.generated.Tables.INTERNAL_AUDIT_MEMBER;
import static dev.triennium.persistence.jooq.generated.Tables.INTERNAL_AUDIT_PART;
import static dev.triennium.persistence.jooq.generated.Tables.INTERNAL_AUDIT_SITE;
import static dev.triennium.persistence.jooq.generated.Tables.INTERNAL_AUDIT_STANDARD;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.internalaudit.AuditDuty;
import dev.triennium.domain.internalaudit.AuditMethod;
import dev.triennium.domain.internalaudit.InternalAudit;
import dev.triennium.domain.internalaudit.InternalAudit.Member;
import dev.triennium.domain.internalaudit.InternalAudit.State;
import dev.triennium.domain.internalaudit.InternalAudit.Step;
import dev.triennium.domain.internalaudit.InternalAuditFilter;
import dev.triennium.domain.internalaudit.InternalAuditId;
import dev.triennium.domain.internalaudit.InternalAuditOrder;
import dev.triennium.domain.internalaudit.InternalAuditProcessId;
import dev.triennium.domain.internalaudit.InternalAuditProgrammeId;
import dev.triennium.domain.internalaudit.InternalAuditRepository;
import dev.triennium.domain.internalaudit.InternalAuditState;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.InternalAuditClauseRecord;
import dev.triennium.persistence.jooq.generated.tables.records.InternalAuditMemberRecord;
import dev.triennium.persistence.jooq.generated.tables.records.InternalAuditPartRecord;
import dev.triennium.persistence.jooq.generated.tables.records.InternalAuditRecord;
import dev.triennium.persistence.jooq.generated.tables.records.InternalAuditSiteRecord;
import dev.triennium.persistence.jooq.generated.tables.records.InternalAuditStandardRecord;
import dev.triennium.persistence.reminder.RunningTable;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.Snapshots;
import dev.triennium.persistence.tenancy.TenantDsl;
import dev.triennium.persistence.tenancy.TenantTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqInternalAuditRepository implements InternalAuditRepository {

    private static final Keyset LATEST_FIRST =
            Keyset.by(
                    Keyset.descending(
                            INTERNAL_AUDIT.STARTS_ON, LocalDate::toString, LocalDate::parse),
                    Keyset.descending(
                            INTERNAL_AUDIT.ID,
                            id -> id.value().toString(),
                            text -> new InternalAuditId(UUID.fromString(text))));

    private static final Keyset BY_NUMBER =
            Keyset.by(Keyset.ascending(INTERNAL_AUDIT.NUMBER, Object::toString, Integer::valueOf));

    private static final List<String> OPEN =
            List.of(InternalAuditState.PLANNED.name(), InternalAuditState.UNDER_WAY.name());

    private static final List<String> ENDED =
            List.of(InternalAuditState.SIGNED.name(), InternalAuditState.CANCELLED.name());

    private final TenantDsl tenants;
    private final Snapshots snapshots;
    private final TenantTable<InternalAuditRecord, InternalAuditId> audits;
    private final ChildTable<InternalAuditRecord, InternalAuditProgrammeId> ofProgrammes;
    private final RunningTable<InternalAuditRecord, InternalAuditId> running;
    private final ChildTable<InternalAuditStandardRecord, InternalAuditId> standards;
    private final ChildTable<InternalAuditClauseRecord, InternalAuditId> clauses;
    private final ChildTable<InternalAuditSiteRecord, InternalAuditId> sites;
    private final ChildTable<InternalAuditPartRecord, InternalAuditId> processes;
    private final ChildTable<InternalAuditMemberRecord, InternalAuditId> members;

    JooqInternalAuditRepository(TenantDsl tenants, Snapshots snapshots) {
        this.tenants = tenants;
        this.snapshots = snapshots;
        this.audits = TenantTable.of(tenants, INTERNAL_AUDIT.ID);
        this.ofProgrammes =
                ChildTable.of(
                        tenants,
                        INTERNAL_AUDIT.TENANT_ID,
                        INTERNAL_AUDIT.INTERNAL_AUDIT_PROGRAMME_ID,
                        INTERNAL_AUDIT.STARTS_ON,
                        INTERNAL_AUDIT.ID);
        this.running =
                new RunningTable<>(
                        tenants,
                        INTERNAL_AUDIT.TENANT_ID,
                        INTERNAL_AUDIT.ID,
                        INTERNAL_AUDIT.STATE.notIn(ENDED),
                        InternalAuditId::new);
        this.standards =
                ChildTable.of(
                        tenants,
                        INTERNAL_AUDIT_STANDARD.TENANT_ID,
                        INTERNAL_AUDIT_STANDARD.INTERNAL_AUDIT_ID,
                        INTERNAL_AUDIT_STANDARD.ORDINAL);
        this.clauses =
                ChildTable.of(
                        tenants,
                        INTERNAL_AUDIT_CLAUSE.TENANT_ID,
                        INTERNAL_AUDIT_CLAUSE.INTERNAL_AUDIT_ID,
                        INTERNAL_AUDIT_CLAUSE.ORDINAL);
        this.sites =
                ChildTable.of(
                        tenants,
                        INTERNAL_AUDIT_SITE.TENANT_ID,
                        INTERNAL_AUDIT_SITE.INTERNAL_AUDIT_ID,
                        INTERNAL_AUDIT_SITE.ORDINAL);
        this.processes =
                ChildTable.of(
                        tenants,
                        INTERNAL_AUDIT_PART.TENANT_ID,
                        INTERNAL_AUDIT_PART.INTERNAL_AUDIT_ID,
                        INTERNAL_AUDIT_PART.ORDINAL);
        this.members =
                ChildTable.of(
                        tenants,
                        INTERNAL_AUDIT_MEMBER.TENANT_ID,
                        INTERNAL_AUDIT_MEMBER.INTERNAL_AUDIT_ID,
                        INTERNAL_AUDIT_MEMBER.ORDINAL);
    }

    @Override
    public Optional<InternalAudit> find(TenantScope scope, InternalAuditId id) {
        var ref = Ref.in(scope, id);
        return Optional.ofNullable(list(TenantScopes.of(scope), List.of(ref)).get(ref));
    }

    @Override
    public Map<Ref<InternalAuditId>, InternalAudit.Facts> listFacts(
            TenantScopes scopes, Collection<Ref<InternalAuditId>> refs) {
        return audits.list(scopes, refs, JooqInternalAuditRepository::facts);
    }

    @Override
    public Map<Ref<InternalAuditId>, InternalAudit> list(
            TenantScopes scopes, Collection<Ref<InternalAuditId>> refs) {
        return snapshots.read(() -> whole(scopes, listFacts(scopes, refs)));
    }

    private Map<Ref<InternalAuditId>, InternalAudit> whole(
            TenantScopes scopes, Map<Ref<InternalAuditId>, InternalAudit.Facts> found) {
        var refs = found.keySet();
        var ofStandards = listStandards(scopes, refs);
        var ofClauses = listClauses(scopes, refs);
        var ofSites = listSites(scopes, refs);
        var ofProcesses = listProcesses(scopes, refs);
        var teams = listTeams(scopes, refs);
        var all = new LinkedHashMap<Ref<InternalAuditId>, InternalAudit>();
        found.forEach(
                (ref, facts) ->
                        all.put(
                                ref,
                                new InternalAudit(
                                        facts,
                                        new InternalAudit.Coverage(
                                                ofStandards.getOrDefault(ref, List.of()),
                                                ofClauses.getOrDefault(ref, List.of()),
                                                ofSites.getOrDefault(ref, List.of()),
                                                ofProcesses.getOrDefault(ref, List.of())),
                                        teams.getOrDefault(ref, List.of()))));
        return all;
    }

    @Override
    public Map<TenantId, Page<InternalAudit.Facts>> pages(
            TenantScopes scopes,
            InternalAuditFilter filter,
            InternalAuditOrder order,
            PageRequest page) {
        return audits.pages(
                scopes,
                switch (order) {
                    case STARTS_ON -> LATEST_FIRST;
                    case NUMBER -> BY_NUMBER;
                },
                matching(filter),
                page,
                JooqInternalAuditRepository::facts);
    }

    private static Condition matching(InternalAuditFilter filter) {
        var conditions = new ArrayList<Condition>();
        if (!filter.states().isEmpty()) {
            conditions.add(
                    INTERNAL_AUDIT.STATE.in(
                            filter.states().stream().map(Enum::name).sorted().toList()));
        }
        if (filter.programme() != null) {
            conditions.add(INTERNAL_AUDIT.INTERNAL_AUDIT_PROGRAMME_ID.eq(filter.programme()));
        }
        if (filter.year() != null) {
            conditions.add(
                    INTERNAL_AUDIT.STARTS_ON.between(
                            LocalDate.of(filter.year(), 1, 1),
                            LocalDate.of(filter.year(), 12, 31)));
        }
        return and(conditions);
    }

    @Override
    public Map<Ref<InternalAuditId>, List<StandardId>> listStandards(
            TenantScopes scopes, Collection<Ref<InternalAuditId>> refs) {
        return standards.list(scopes, refs, InternalAuditStandardRecord::getStandardId);
    }

    @Override
    public Map<Ref<InternalAuditId>, List<ClauseId>> listClauses(
            TenantScopes scopes, Collection<Ref<InternalAuditId>> refs) {
        return clauses.list(scopes, refs, InternalAuditClauseRecord::getClauseId);
    }

    @Override
    public Map<Ref<InternalAuditId>, List<SiteId>> listSites(
            TenantScopes scopes, Collection<Ref<InternalAuditId>> refs) {
        return sites.list(scopes, refs, InternalAuditSiteRecord::getSiteId);
    }

    @Override
    public Map<Ref<InternalAuditId>, List<InternalAuditProcessId>> listProcesses(
            TenantScopes scopes, Collection<Ref<InternalAuditId>> refs) {
        return processes.list(scopes, refs, InternalAuditPartRecord::getInternalAuditProcessId);
    }

    @Override
    public Map<Ref<InternalAuditId>, List<Member>> listTeams(
            TenantScopes scopes, Collection<Ref<InternalAuditId>> refs) {
        return members.list(scopes, refs, JooqInternalAuditRepository::member);
    }

    private static Member member(InternalAuditMemberRecord row) {
        return new Member(
                row.getColleagueId(),
                AuditDuty.valueOf(row.getDuty()),
                row.getOverriddenWhy() == null
                        ? null
                        : new Member.Overriding(
                                row.getOverriddenWhy(),
                                row.getOverriddenAt(),
                                row.getOverriddenById()),
                row.getDeclaredAt() == null
                        ? null
                        : new Member.Declaration(row.getDeclaredAt(), row.getDeclaredById()));
    }

    @Override
    public Map<Ref<InternalAuditProgrammeId>, List<InternalAudit>> listOfProgrammes(
            TenantScopes scopes, Collection<Ref<InternalAuditProgrammeId>> programmes) {
        return snapshots.read(
                () -> {
                    var found = new LinkedHashMap<Ref<InternalAuditId>, InternalAudit.Facts>();
                    ofProgrammes
                            .list(scopes, programmes, JooqInternalAuditRepository::facts)
                            .forEach(
                                    (programme, some) ->
                                            some.stream()
                                                    .filter(one -> !isCancelled(one))
                                                    .forEach(
                                                            one ->
                                                                    found.put(
                                                                            new Ref<>(
                                                                                    programme
                                                                                            .tenant(),
                                                                                    one.id()),
                                                                            one)));
                    var all = new HashMap<Ref<InternalAuditProgrammeId>, List<InternalAudit>>();
                    whole(scopes, found)
                            .forEach(
                                    (ref, audit) ->
                                            all.computeIfAbsent(
                                                            new Ref<>(
                                                                    ref.tenant(),
                                                                    audit.facts().programme()),
                                                            _ -> new ArrayList<>())
                                                    .add(audit));
                    return all;
                });
    }

    private static boolean isCancelled(InternalAudit.Facts one) {
        return one.state() instanceof State.Cancelled;
    }

    @Override
    public Optional<Integer> findLastNumber(TenantScope scope) {
        return tenants.in(scope)
                .select(max(INTERNAL_AUDIT.NUMBER))
                .from(INTERNAL_AUDIT)
                .where(INTERNAL_AUDIT.TENANT_ID.eq(scope.tenant()))
                .fetchOptional(Record1::value1);
    }

    @Override
    public Optional<InternalAudit.Facts> findBooking(
            TenantScope scope, ColleagueId colleague, InternalAudit.Facts besides) {
        var booked =
                select(INTERNAL_AUDIT_MEMBER.INTERNAL_AUDIT_ID)
                        .from(INTERNAL_AUDIT_MEMBER)
                        .where(
                                INTERNAL_AUDIT_MEMBER.TENANT_ID.eq(scope.tenant()),
                                INTERNAL_AUDIT_MEMBER.COLLEAGUE_ID.eq(colleague),
                                INTERNAL_AUDIT_MEMBER.DUTY.ne(AuditDuty.OBSERVER.name()));
        return tenants.in(scope)
                .selectFrom(INTERNAL_AUDIT)
                .where(
                        INTERNAL_AUDIT.TENANT_ID.eq(scope.tenant()),
                        INTERNAL_AUDIT.ID.ne(besides.id()),
                        INTERNAL_AUDIT.STATE.in(OPEN),
                        INTERNAL_AUDIT.STARTS_ON.le(besides.content().endsOn()),
                        INTERNAL_AUDIT.ENDS_ON.ge(besides.content().startsOn()),
                        INTERNAL_AUDIT.ID.in(booked))
                .orderBy(INTERNAL_AUDIT.STARTS_ON, INTERNAL_AUDIT.ID)
                .limit(1)
                .fetchOptional(JooqInternalAuditRepository::facts);
    }

    @Override
    public boolean lock(TenantScope scope, InternalAuditId id) {
        return running.lock(scope, id);
    }

    @Override
    public List<RunningSubject> listRunning(@Nullable RunningSubject after, int size) {
        return running.list(after, size);
    }

    @Override
    public void insert(TenantScope scope, InternalAudit audit) {
        audits.insert(scope, toRow(audit.facts()));
        insertBelow(scope, audit);
    }

    @Override
    public void update(TenantScope scope, InternalAudit audit, int expectedVersion) {
        audits.update(scope, audit.id(), toRow(audit.facts()), expectedVersion);
        standards.deleteAll(scope, audit.id());
        clauses.deleteAll(scope, audit.id());
        sites.deleteAll(scope, audit.id());
        processes.deleteAll(scope, audit.id());
        members.deleteAll(scope, audit.id());
        insertBelow(scope, audit);
    }

    private void insertBelow(TenantScope scope, InternalAudit audit) {
        var coverage = audit.coverage();
        standards.insertAll(
                scope,
                numbered(
                        coverage.standards(),
                        (ordinal, one) ->
                                new InternalAuditStandardRecord()
                                        .setInternalAuditId(audit.id())
                                        .setOrdinal(ordinal)
                                        .setStandardId(one)));
        clauses.insertAll(
                scope,
                numbered(
                        coverage.clauses(),
                        (ordinal, one) ->
                                new InternalAuditClauseRecord()
                                        .setInternalAuditId(audit.id())
                                        .setOrdinal(ordinal)
                                        .setClauseId(one)));
        sites.insertAll(
                scope,
                numbered(
                        coverage.sites(),
                        (ordinal, one) ->
                                new InternalAuditSiteRecord()
                                        .setInternalAuditId(audit.id())
                                        .setOrdinal(ordinal)
                                        .setSiteId(one)));
        processes.insertAll(
                scope,
                numbered(
                        coverage.processes(),
                        (ordinal, one) ->
                                new InternalAuditPartRecord()
                                        .setInternalAuditId(audit.id())
                                        .setOrdinal(ordinal)
                                        .setInternalAuditProcessId(one)));
        members.insertAll(
                scope, numbered(audit.team(), (ordinal, one) -> toRow(audit.id(), ordinal, one)));
    }

    private static <T, R> List<R> numbered(List<T> all, BiFunction<Integer, T, R> row) {
        return IntStream.range(0, all.size())
                .mapToObj(ordinal -> row.apply(ordinal, all.get(ordinal)))
                .toList();
    }

    private static InternalAuditMemberRecord toRow(
            InternalAuditId audit, int ordinal, Member member) {
        var override = member.override();
        var declaration = member.declaration();
        return new InternalAuditMemberRecord()
                .setInternalAuditId(audit)
                .setOrdinal(ordinal)
                .setColleagueId(member.colleague())
                .setDuty(member.duty().name())
                .setOverriddenWhy(override == null ? null : override.reason())
                .setOverriddenAt(override == null ? null : override.at())
                .setOverriddenById(override == null ? null : override.by())
                .setDeclaredAt(declaration == null ? null : declaration.at())
                .setDeclaredById(declaration == null ? null : declaration.by());
    }

    private static InternalAuditRecord toRow(InternalAudit.Facts facts) {
        var content = facts.content();
        var row =
                new InternalAuditRecord()
                        .setId(facts.id())
                        .setVersion(facts.version())
                        .setNumber(facts.number())
                        .setInternalAuditProgrammeId(facts.programme())
                        .setManagementSystemId(facts.managementSystem())
                        .setTitle(content.title())
                        .setObjectives(content.objectives())
                        .setScopeText(content.scope())
                        .setMethod(content.method().name())
                        .setStartsOn(content.startsOn())
                        .setEndsOn(content.endsOn())
                        .setReportDueOn(content.reportDueOn())
                        .setQuestionCount(facts.questions())
                        .setState(facts.state().name().name());
        return switch (facts.state()) {
            case State.Planned _ -> row;
            case State.UnderWay(var started) -> started(row, started);
            case State.Reported(var started, var reported) ->
                    started(row, started)
                            .setReportedAt(reported.at())
                            .setReportedById(reported.by())
                            .setSignedAt(null);
            case State.Signed(var started, var reported, var at) ->
                    started(row, started)
                            .setReportedAt(reported.at())
                            .setReportedById(reported.by())
                            .setSignedAt(at);
            case State.Cancelled(var started, var cancelled, var reason) ->
                    (started == null ? row : started(row, started))
                            .setCancelledAt(cancelled.at())
                            .setCancelledById(cancelled.by())
                            .setCancelledWhy(reason);
        };
    }

    private static InternalAuditRecord started(InternalAuditRecord row, Step started) {
        return row.setStartedAt(started.at()).setStartedById(started.by());
    }

    private static InternalAudit.Facts facts(InternalAuditRecord row) {
        return new InternalAudit.Facts(
                row.getId(),
                row.getVersion(),
                row.getNumber(),
                row.getInternalAuditProgrammeId(),
                row.getManagementSystemId(),
                new InternalAudit.Content(
                        row.getTitle(),
                        row.getObjectives(),
                        row.getScopeText(),
                        AuditMethod.valueOf(row.getMethod()),
                        row.getStartsOn(),
                        row.getEndsOn(),
                        row.getReportDueOn()),
                row.getQuestionCount(),
                state(row));
    }

    private static State state(InternalAuditRecord row) {
        return switch (InternalAuditState.valueOf(row.getState())) {
            case PLANNED -> new State.Planned();
            case UNDER_WAY -> new State.UnderWay(step(row.getStartedAt(), row.getStartedById()));
            case REPORTED ->
                    new State.Reported(
                            step(row.getStartedAt(), row.getStartedById()),
                            step(row.getReportedAt(), row.getReportedById()));
            case SIGNED ->
                    new State.Signed(
                            step(row.getStartedAt(), row.getStartedById()),
                            step(row.getReportedAt(), row.getReportedById()),
                            row.getSignedAt());
            case CANCELLED ->
                    new State.Cancelled(
                            row.getStartedAt() == null
                                    ? null
                                    : step(row.getStartedAt(), row.getStartedById()),
                            step(row.getCancelledAt(), row.getCancelledById()),
                            row.getCancelledWhy());
        };
    }

    private static Step step(Instant at, PersonId by) {
        return new Step(at, by);
    }
}
