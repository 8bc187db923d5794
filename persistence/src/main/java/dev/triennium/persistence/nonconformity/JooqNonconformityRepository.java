package dev.triennium.persistence.nonconformity;

import static dev.triennium.persistence.jooq.generated.Tables.NONCONFORMITY;
import static dev.triennium.persistence.jooq.generated.Tables.NONCONFORMITY_EXTENSION;
import static dev.triennium.persistence.jooq.generated.Tables.NONCONFORMITY_GRADE_CHANGE;
import static dev.triennium.persistence.jooq.generated.Tables.NONCONFORMITY_LINK;
import static dev.triennium.persistence.jooq.generated.Tables.NONCONFORMITY_PLAN;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.localDateSub;
import static org.jooq.impl.DSL.max;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.certification.FindingId;
import dev.triennium.domain.certification.PlannedAuditId;
import dev.triennium.domain.incident.IncidentId;
import dev.triennium.domain.nonconformity.GradeChange;
import dev.triennium.domain.nonconformity.Nonconformity;
import dev.triennium.domain.nonconformity.NonconformityCount;
import dev.triennium.domain.nonconformity.NonconformityDimension;
import dev.triennium.domain.nonconformity.NonconformityExtension;
import dev.triennium.domain.nonconformity.NonconformityFilter;
import dev.triennium.domain.nonconformity.NonconformityGrade;
import dev.triennium.domain.nonconformity.NonconformityId;
import dev.triennium.domain.nonconformity.NonconformityOrder;
import dev.triennium.domain.nonconformity.NonconformityProgress;
import dev.triennium.domain.nonconformity.NonconformityRepository;
import dev.triennium.domain.nonconformity.NonconformityStanding;
import dev.triennium.domain.nonconformity.NonconformityStep;
import dev.triennium.domain.nonconformity.NonconformityTurnover;
import dev.triennium.domain.nonconformity.PlanRound;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Columns;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.TextSearch;
import dev.triennium.persistence.jooq.generated.tables.records.NonconformityExtensionRecord;
import dev.triennium.persistence.jooq.generated.tables.records.NonconformityGradeChangeRecord;
import dev.triennium.persistence.jooq.generated.tables.records.NonconformityLinkRecord;
import dev.triennium.persistence.jooq.generated.tables.records.NonconformityPlanRecord;
import dev.triennium.persistence.jooq.generated.tables.records.NonconformityRecord;
import dev.triennium.persistence.register.RegisterTable;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DatePart;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Record3;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqNonconformityRepository
        extends RegisterTable<
                NonconformityRecord, NonconformityLinkRecord, NonconformityId, Nonconformity>
        implements NonconformityRepository {

    private static final Keyset BY_NUMBER =
            Keyset.by(Keyset.ascending(NONCONFORMITY.NUMBER, Object::toString, Integer::valueOf));

    private static final Keyset LATEST_FIRST =
            Keyset.by(
                    Keyset.descending(
                            NONCONFORMITY.FOUND_ON, LocalDate::toString, LocalDate::parse),
                    Keyset.descending(
                            NONCONFORMITY.ID,
                            id -> id.value().toString(),
                            text -> new NonconformityId(UUID.fromString(text))));

    private static final Keyset DUE_FIRST =
            Keyset.by(
                    Keyset.ascending(
                            NONCONFORMITY.DUE_ORDER_ON, LocalDate::toString, LocalDate::parse),
                    Keyset.id(NONCONFORMITY.ID, NonconformityId::value, NonconformityId::new));

    private static final List<String> ENDED =
            List.of(
                    NonconformityProgress.State.CLOSED.name(),
                    NonconformityProgress.State.WITHDRAWN.name());

    private static final int MONTHS_OF_RECURRENCE = 12;

    /// Of those that come from one finding or incident.
    private static final int MAX_OF_ONE = 100;

    private final TenantDsl tenants;
    private final IdGenerator ids;
    private final ChildTable<NonconformityGradeChangeRecord, NonconformityId> gradeChanges;
    private final ChildTable<NonconformityPlanRecord, NonconformityId> rounds;
    private final ChildTable<NonconformityRecord, FindingId> ofFindings;
    private final ChildTable<NonconformityRecord, IncidentId> ofIncidents;
    private final ChildTable<NonconformityRecord, PlannedAuditId> ofAudits;
    private final ChildTable<NonconformityExtensionRecord, NonconformityId> extensions;
    private final NonconformityCounts counts;

    JooqNonconformityRepository(TenantDsl tenants, IdGenerator ids) {
        super(
                tenants,
                new Columns<>(
                        NONCONFORMITY.TENANT_ID,
                        NONCONFORMITY.ID,
                        NONCONFORMITY.NUMBER,
                        NONCONFORMITY.OWNER_ID,
                        NONCONFORMITY.STATE.notIn(ENDED),
                        NONCONFORMITY.DUE_ON.isNotNull(),
                        NonconformityId::new),
                new LinkColumns<>(
                        NONCONFORMITY_LINK.TENANT_ID,
                        NONCONFORMITY_LINK.NONCONFORMITY_ID,
                        NONCONFORMITY_LINK.ORDINAL,
                        NONCONFORMITY_LINK.CLAUSE_ID,
                        NONCONFORMITY_LINK.CONTROL_ID));
        this.tenants = tenants;
        this.ids = ids;
        this.counts = new NonconformityCounts(tenants);
        this.gradeChanges =
                ChildTable.of(
                        tenants,
                        NONCONFORMITY_GRADE_CHANGE.TENANT_ID,
                        NONCONFORMITY_GRADE_CHANGE.NONCONFORMITY_ID,
                        NONCONFORMITY_GRADE_CHANGE.CHANGED_AT,
                        NONCONFORMITY_GRADE_CHANGE.ID);
        this.ofFindings =
                ChildTable.of(
                        tenants,
                        NONCONFORMITY.TENANT_ID,
                        NONCONFORMITY.FINDING_ID,
                        NONCONFORMITY.NUMBER);
        this.ofIncidents =
                ChildTable.of(
                        tenants,
                        NONCONFORMITY.TENANT_ID,
                        NONCONFORMITY.INCIDENT_ID,
                        NONCONFORMITY.NUMBER);
        this.ofAudits =
                ChildTable.of(
                        tenants,
                        NONCONFORMITY.TENANT_ID,
                        NONCONFORMITY.PLANNED_AUDIT_ID,
                        NONCONFORMITY.NUMBER);
        this.extensions =
                ChildTable.of(
                        tenants,
                        NONCONFORMITY_EXTENSION.TENANT_ID,
                        NONCONFORMITY_EXTENSION.NONCONFORMITY_ID,
                        NONCONFORMITY_EXTENSION.NUMBER);
        this.rounds =
                ChildTable.of(
                        tenants,
                        NONCONFORMITY_PLAN.TENANT_ID,
                        NONCONFORMITY_PLAN.NONCONFORMITY_ID,
                        NONCONFORMITY_PLAN.NUMBER);
    }

    @Override
    public Map<TenantId, Page<Nonconformity>> pages(
            TenantScopes scopes,
            NonconformityFilter filter,
            NonconformityOrder order,
            PageRequest page) {
        return table.pages(scopes, keyset(order), matching(scopes, filter), page, this::toDomain);
    }

    private static Keyset keyset(NonconformityOrder order) {
        return switch (order) {
            case FOUND_ON -> LATEST_FIRST;
            case DUE_ON -> DUE_FIRST;
            case NUMBER -> BY_NUMBER;
        };
    }

    private Condition matching(TenantScopes scopes, NonconformityFilter filter) {
        var conditions = new ArrayList<Condition>();
        if (!filter.states().isEmpty()) {
            conditions.add(
                    NONCONFORMITY.STATE.in(filter.states().stream().map(Enum::name).toList()));
        }
        if (!filter.sources().isEmpty()) {
            conditions.add(
                    NONCONFORMITY.SOURCE.in(filter.sources().stream().map(Enum::name).toList()));
        }
        if (filter.grade() != null) {
            conditions.add(NONCONFORMITY.GRADE.eq(filter.grade().name()));
        }
        if (filter.owner() != null) {
            conditions.add(NONCONFORMITY.OWNER_ID.eq(filter.owner()));
        }
        if (filter.site() != null) {
            conditions.add(NONCONFORMITY.SITE_ID.eq(filter.site()));
        }
        if (filter.clause() != null) {
            conditions.add(isLinkedTo(scopes, filter.clause()));
        }
        if (filter.isContested() != null) {
            var contested =
                    NONCONFORMITY
                            .CONTESTED_AT
                            .isNotNull()
                            .and(NONCONFORMITY.CONTEST_ENDED_AT.isNull());
            conditions.add(filter.isContested() ? contested : contested.not());
        }
        if (filter.overdueOn() != null) {
            conditions.add(NONCONFORMITY.DUE_ON.lt(filter.overdueOn()));
        }
        if (filter.words() != null) {
            filter.words()
                    .words()
                    .forEach(
                            word ->
                                    conditions.add(
                                            TextSearch.isIn(
                                                    word,
                                                    NONCONFORMITY.REQUIREMENT,
                                                    NONCONFORMITY.STATEMENT,
                                                    NONCONFORMITY.EVIDENCE,
                                                    NONCONFORMITY.PROCESS_NAME)));
        }
        return and(conditions);
    }

    @Override
    public Optional<Integer> findLastOfYear(TenantScope scope, int year) {
        return tenants.in(scope)
                .select(max(NONCONFORMITY.REFERENCE_NUMBER))
                .from(NONCONFORMITY)
                .where(
                        NONCONFORMITY.TENANT_ID.eq(scope.tenant()),
                        NONCONFORMITY.REFERENCE_YEAR.eq(year))
                .fetchOptional(Record1::value1);
    }

    /// In two statements: which came last before, and what its id is.
    @Override
    public Map<Ref<NonconformityId>, NonconformityId> listEarlier(
            TenantScopes scopes, Collection<Ref<NonconformityId>> refs) {
        var wanted = scopes.reachable(refs);
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var numbers = new HashMap<Ref<NonconformityId>, Integer>();
        earlier(scopes, wanted)
                .forEach(row -> numbers.put(new Ref<>(row.value1(), row.value2()), row.value3()));
        numbers.keySet().retainAll(wanted);
        if (numbers.isEmpty()) {
            return Map.of();
        }
        var byNumber = new HashMap<TenantId, Map<Integer, NonconformityId>>();
        tenants.across(scopes)
                .select(NONCONFORMITY.TENANT_ID, NONCONFORMITY.NUMBER, NONCONFORMITY.ID)
                .from(NONCONFORMITY)
                .where(
                        NONCONFORMITY.TENANT_ID.in(scopes.tenants()),
                        NONCONFORMITY.NUMBER.in(Set.copyOf(numbers.values())))
                .forEach(
                        row ->
                                byNumber.computeIfAbsent(row.value1(), _ -> new HashMap<>())
                                        .put(row.value2(), row.value3()));
        var found = new HashMap<Ref<NonconformityId>, NonconformityId>();
        numbers.forEach(
                (ref, number) ->
                        found.put(
                                ref,
                                Objects.requireNonNull(
                                        byNumber.getOrDefault(ref.tenant(), Map.of())
                                                .get(number))));
        return found;
    }

    private Result<Record3<TenantId, NonconformityId, Integer>> earlier(
            TenantScopes scopes, Set<Ref<NonconformityId>> wanted) {
        var before = NONCONFORMITY.as("before_it");
        var ours = NONCONFORMITY_LINK.as("ours");
        var theirs = NONCONFORMITY_LINK.as("theirs");
        return tenants.across(scopes)
                .select(NONCONFORMITY.TENANT_ID, NONCONFORMITY.ID, max(before.NUMBER))
                .from(NONCONFORMITY)
                .join(ours)
                .on(
                        ours.TENANT_ID.eq(NONCONFORMITY.TENANT_ID),
                        ours.NONCONFORMITY_ID.eq(NONCONFORMITY.ID))
                .join(theirs)
                .on(theirs.TENANT_ID.eq(ours.TENANT_ID), theirs.CLAUSE_ID.eq(ours.CLAUSE_ID))
                .join(before)
                .on(before.TENANT_ID.eq(theirs.TENANT_ID), before.ID.eq(theirs.NONCONFORMITY_ID))
                .where(
                        NONCONFORMITY.TENANT_ID.in(scopes.tenants()),
                        NONCONFORMITY.ID.in(wanted.stream().map(Ref::id).toList()),
                        before.NUMBER.lt(NONCONFORMITY.NUMBER),
                        before.PROCESS_NAME.eq(NONCONFORMITY.PROCESS_NAME),
                        before.STATE.ne(NonconformityProgress.State.WITHDRAWN.name()),
                        before.FOUND_ON.le(NONCONFORMITY.FOUND_ON),
                        before.FOUND_ON.ge(
                                localDateSub(
                                        NONCONFORMITY.FOUND_ON,
                                        MONTHS_OF_RECURRENCE,
                                        DatePart.MONTH)))
                .groupBy(NONCONFORMITY.TENANT_ID, NONCONFORMITY.ID)
                .fetch();
    }

    @Override
    public Map<FindingId, NonconformityId> listFollowing(
            TenantScope scope, Collection<FindingId> findings) {
        return tenants.in(scope)
                .select(NONCONFORMITY.FINDING_ID, NONCONFORMITY.ID)
                .from(NONCONFORMITY)
                .where(
                        NONCONFORMITY.TENANT_ID.eq(scope.tenant()),
                        NONCONFORMITY.FINDING_ID.in(findings),
                        NONCONFORMITY.PLANNED_AUDIT_ID.isNotNull(),
                        NONCONFORMITY.STATE.ne(NonconformityProgress.State.WITHDRAWN.name()))
                .fetchMap(Record2::value1, Record2::value2);
    }

    @Override
    public Map<Ref<FindingId>, List<Nonconformity>> listOfFindings(
            TenantScopes scopes, Collection<Ref<FindingId>> findings) {
        return latestFirst(ofFindings.list(scopes, findings, this::toDomain), MAX_OF_ONE);
    }

    @Override
    public Map<Ref<IncidentId>, List<Nonconformity>> listOfIncidents(
            TenantScopes scopes, Collection<Ref<IncidentId>> incidents) {
        return latestFirst(ofIncidents.list(scopes, incidents, this::toDomain), MAX_OF_ONE);
    }

    @Override
    public Map<Ref<PlannedAuditId>, List<Nonconformity>> listOfAudits(
            TenantScopes scopes, Collection<Ref<PlannedAuditId>> audits) {
        var found = new HashMap<Ref<PlannedAuditId>, List<Nonconformity>>();
        ofAudits.list(scopes, audits, this::toDomain)
                .forEach(
                        (ref, all) ->
                                found.put(
                                        ref,
                                        all.stream().filter(one -> !one.isWithdrawn()).toList()));
        return found;
    }

    @Override
    public void insertExtension(TenantScope scope, NonconformityExtension extension) {
        extensions.insertAll(
                scope,
                List.of(
                        new NonconformityExtensionRecord()
                                .setNonconformityId(extension.nonconformity())
                                .setNumber(extension.number())
                                .setStep(extension.step().name())
                                .setUntilOn(extension.until())
                                .setReason(extension.reason())
                                .setAskedAt(extension.askedAt())
                                .setAskedById(extension.askedBy())));
    }

    @Override
    public void answerExtension(
            TenantScope scope,
            NonconformityId id,
            int number,
            NonconformityExtension.Answer answer) {
        var granted = answer.granted();
        tenants.in(scope)
                .update(NONCONFORMITY_EXTENSION)
                .set(NONCONFORMITY_EXTENSION.WAS_GRANTED, granted != null)
                .set(
                        NONCONFORMITY_EXTENSION.GRANTED_UNTIL_ON,
                        granted == null ? null : granted.until())
                .set(NONCONFORMITY_EXTENSION.LETTER, granted == null ? null : granted.letter())
                .set(
                        NONCONFORMITY_EXTENSION.EVIDENCE_ID,
                        granted == null ? null : granted.evidence())
                .set(NONCONFORMITY_EXTENSION.ANSWER_NOTE, answer.note())
                .set(NONCONFORMITY_EXTENSION.ANSWERED_AT, answer.at())
                .set(NONCONFORMITY_EXTENSION.ANSWERED_BY_ID, answer.by())
                .where(
                        NONCONFORMITY_EXTENSION.TENANT_ID.eq(scope.tenant()),
                        NONCONFORMITY_EXTENSION.NONCONFORMITY_ID.eq(id),
                        NONCONFORMITY_EXTENSION.NUMBER.eq(number))
                .execute();
    }

    @Override
    public Map<Ref<NonconformityId>, List<NonconformityExtension>> listExtensions(
            TenantScopes scopes, Collection<Ref<NonconformityId>> refs) {
        return latestFirst(
                extensions.list(scopes, refs, JooqNonconformityRepository::extension),
                NonconformityExtension.MAX);
    }

    private static NonconformityExtension extension(NonconformityExtensionRecord row) {
        return new NonconformityExtension(
                row.getNonconformityId(),
                row.getNumber(),
                NonconformityStep.valueOf(row.getStep()),
                row.getUntilOn(),
                row.getReason(),
                row.getAskedAt(),
                row.getAskedById(),
                row.getWasGranted() == null
                        ? null
                        : new NonconformityExtension.Answer(
                                row.getWasGranted()
                                        ? new NonconformityExtension.Granted(
                                                row.getGrantedUntilOn(),
                                                row.getLetter(),
                                                row.getEvidenceId())
                                        : null,
                                row.getAnswerNote(),
                                row.getAnsweredAt(),
                                row.getAnsweredById()));
    }

    @Override
    public void insertGradeChange(TenantScope scope, GradeChange change) {
        gradeChanges.insertAll(
                scope,
                List.of(
                        new NonconformityGradeChangeRecord()
                                .setId(ids.next())
                                .setNonconformityId(change.nonconformity())
                                .setGradeBefore(change.before().name())
                                .setGradeAfter(change.after().name())
                                .setChangedAt(change.at())
                                .setChangedById(change.by())
                                .setReason(change.reason())));
    }

    @Override
    public Map<Ref<NonconformityId>, List<GradeChange>> listGradeChanges(
            TenantScopes scopes, Collection<Ref<NonconformityId>> refs) {
        return latestFirst(
                gradeChanges.list(scopes, refs, JooqNonconformityRepository::gradeChange),
                GradeChange.MAX_SHOWN);
    }

    private static <I extends EntityId, T> Map<Ref<I>, List<T>> latestFirst(
            Map<Ref<I>, List<T>> all, int most) {
        var found = new HashMap<Ref<I>, List<T>>();
        all.forEach((ref, some) -> found.put(ref, some.reversed().stream().limit(most).toList()));
        return found;
    }

    private static GradeChange gradeChange(NonconformityGradeChangeRecord row) {
        return new GradeChange(
                row.getNonconformityId(),
                NonconformityGrade.valueOf(row.getGradeBefore()),
                NonconformityGrade.valueOf(row.getGradeAfter()),
                row.getChangedAt(),
                row.getChangedById(),
                row.getReason());
    }

    @Override
    public void insertRound(TenantScope scope, PlanRound round) {
        rounds.insertAll(
                scope,
                List.of(
                        new NonconformityPlanRecord()
                                .setNonconformityId(round.nonconformity())
                                .setNumber(round.number())
                                .setAnalysisId(round.analysis())
                                .setSubmittedAt(round.submittedAt())
                                .setSubmittedById(round.submittedBy())));
    }

    @Override
    public void answerRound(
            TenantScope scope, NonconformityId id, int number, PlanRound.Answer answer) {
        tenants.in(scope)
                .update(NONCONFORMITY_PLAN)
                .set(NONCONFORMITY_PLAN.WAS_ACCEPTED, answer.isAccepted())
                .set(NONCONFORMITY_PLAN.ANSWERED_AT, answer.at())
                .set(NONCONFORMITY_PLAN.ANSWERED_BY_ID, answer.by())
                .set(NONCONFORMITY_PLAN.ANSWER_NOTE, answer.note())
                .where(
                        NONCONFORMITY_PLAN.TENANT_ID.eq(scope.tenant()),
                        NONCONFORMITY_PLAN.NONCONFORMITY_ID.eq(id),
                        NONCONFORMITY_PLAN.NUMBER.eq(number))
                .execute();
    }

    @Override
    public Map<Ref<NonconformityId>, List<PlanRound>> listRounds(
            TenantScopes scopes, Collection<Ref<NonconformityId>> refs) {
        return latestFirst(
                rounds.list(scopes, refs, JooqNonconformityRepository::round), PlanRound.MAX);
    }

    private static PlanRound round(NonconformityPlanRecord row) {
        return new PlanRound(
                row.getNonconformityId(),
                row.getNumber(),
                row.getAnalysisId(),
                row.getSubmittedAt(),
                row.getSubmittedById(),
                row.getWasAccepted() == null
                        ? null
                        : new PlanRound.Answer(
                                row.getWasAccepted(),
                                row.getAnsweredAt(),
                                row.getAnsweredById(),
                                row.getAnswerNote()));
    }

    @Override
    public Map<TenantId, List<NonconformityCount>> count(
            TenantScopes scopes, NonconformityDimension dimension, Map<TenantId, LocalDate> today) {
        return counts.count(scopes, dimension, today);
    }

    @Override
    public Map<TenantId, List<NonconformityStanding>> countByStandard(
            TenantScopes scopes, Map<TenantId, LocalDate> today) {
        return counts.countByStandard(scopes, today);
    }

    @Override
    public Map<NonconformityGrade, NonconformityTurnover> countTurnover(
            TenantScope scope, @Nullable LocalDate since, LocalDate today) {
        return counts.countTurnover(scope, since, today);
    }

    @Override
    public Map<TenantId, Integer> countEffective(TenantScopes scopes) {
        return counts.countEffective(scopes);
    }

    @Override
    protected NonconformityRecord toRow(Nonconformity one) {
        return NonconformityRows.toRow(one);
    }

    @Override
    protected Nonconformity toDomain(NonconformityRecord row) {
        return NonconformityRows.toDomain(row);
    }
}
