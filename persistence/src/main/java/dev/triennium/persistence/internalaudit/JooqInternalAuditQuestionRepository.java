package dev.triennium.persistence.internalaudit;

import static dev.triennium.persistence.jooq.generated.Tables.DOCUMENT;
import static dev.triennium.persistence.jooq.generated.Tables.DOCUMENT_CLAUSE;
import static dev.triennium.persistence.jooq.generated.Tables.INTERNAL_AUDIT_QUESTION;
import static dev.triennium.persistence.jooq.generated.Tables.INTERNAL_AUDIT_QUESTION_CLAUSE;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.document.DocumentId;
import dev.triennium.domain.internalaudit.InternalAuditId;
import dev.triennium.domain.internalaudit.InternalAuditQuestion;
import dev.triennium.domain.internalaudit.InternalAuditQuestionFilter;
import dev.triennium.domain.internalaudit.InternalAuditQuestionId;
import dev.triennium.domain.internalaudit.InternalAuditQuestionRepository;
import dev.triennium.domain.internalaudit.InternalAuditResult;
import dev.triennium.domain.nonconformity.NonconformityId;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.InternalAuditQuestionClauseRecord;
import dev.triennium.persistence.jooq.generated.tables.records.InternalAuditQuestionRecord;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.TableRepository;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class JooqInternalAuditQuestionRepository
        extends TableRepository<
                InternalAuditQuestionRecord, InternalAuditQuestionId, InternalAuditQuestion>
        implements InternalAuditQuestionRepository {

    private static final Keyset IN_ORDER =
            Keyset.by(
                    Keyset.ascending(
                            INTERNAL_AUDIT_QUESTION.ORDINAL, Object::toString, Integer::valueOf));

    /// Those that somebody works by.
    private static final List<String> IN_USE = List.of("IN_FORCE", "IN_REVISION");

    private final TenantDsl tenants;
    private final ChildTable<InternalAuditQuestionRecord, InternalAuditId> ofAudits;
    private final ChildTable<InternalAuditQuestionClauseRecord, InternalAuditQuestionId> clauses;

    JooqInternalAuditQuestionRepository(TenantDsl tenants) {
        super(tenants, INTERNAL_AUDIT_QUESTION.ID);
        this.tenants = tenants;
        this.ofAudits =
                ChildTable.of(
                        tenants,
                        INTERNAL_AUDIT_QUESTION.TENANT_ID,
                        INTERNAL_AUDIT_QUESTION.INTERNAL_AUDIT_ID,
                        INTERNAL_AUDIT_QUESTION.ORDINAL);
        this.clauses =
                ChildTable.of(
                        tenants,
                        INTERNAL_AUDIT_QUESTION_CLAUSE.TENANT_ID,
                        INTERNAL_AUDIT_QUESTION_CLAUSE.INTERNAL_AUDIT_QUESTION_ID,
                        INTERNAL_AUDIT_QUESTION_CLAUSE.ORDINAL);
    }

    @Override
    public Map<Ref<InternalAuditId>, Page<InternalAuditQuestion>> pages(
            TenantScopes scopes,
            Collection<Ref<InternalAuditId>> audits,
            InternalAuditQuestionFilter filter,
            PageRequest page) {
        return ofAudits.pages(scopes, audits, IN_ORDER, matching(filter), page, this::toDomain);
    }

    private static Condition matching(InternalAuditQuestionFilter filter) {
        var conditions = new ArrayList<Condition>();
        if (!filter.results().isEmpty()) {
            conditions.add(
                    INTERNAL_AUDIT_QUESTION.RESULT.in(
                            filter.results().stream().map(Enum::name).sorted().toList()));
        }
        if (filter.isAnswered() != null) {
            conditions.add(
                    filter.isAnswered()
                            ? INTERNAL_AUDIT_QUESTION.RESULT.isNotNull()
                            : INTERNAL_AUDIT_QUESTION.RESULT.isNull());
        }
        return and(conditions);
    }

    @Override
    public Map<Ref<InternalAuditId>, List<InternalAuditQuestion>> listOf(
            TenantScopes scopes, Collection<Ref<InternalAuditId>> audits) {
        return ofAudits.list(scopes, audits, this::toDomain);
    }

    @Override
    public Map<Ref<InternalAuditQuestionId>, List<ClauseId>> listClauses(
            TenantScopes scopes, Collection<Ref<InternalAuditQuestionId>> refs) {
        return clauses.list(scopes, refs, InternalAuditQuestionClauseRecord::getClauseId);
    }

    @Override
    public Map<Ref<InternalAuditQuestionId>, List<DocumentId>> listDocuments(
            TenantScopes scopes, Collection<Ref<InternalAuditQuestionId>> refs) {
        var wanted = scopes.reachable(refs);
        var found = new HashMap<Ref<InternalAuditQuestionId>, List<DocumentId>>();
        if (wanted.isEmpty()) {
            return found;
        }
        tenants.across(scopes)
                .selectDistinct(
                        INTERNAL_AUDIT_QUESTION_CLAUSE.TENANT_ID,
                        INTERNAL_AUDIT_QUESTION_CLAUSE.INTERNAL_AUDIT_QUESTION_ID,
                        DOCUMENT.ID)
                .from(INTERNAL_AUDIT_QUESTION_CLAUSE)
                .join(DOCUMENT_CLAUSE)
                .on(
                        DOCUMENT_CLAUSE.TENANT_ID.eq(INTERNAL_AUDIT_QUESTION_CLAUSE.TENANT_ID),
                        DOCUMENT_CLAUSE.CLAUSE_ID.eq(INTERNAL_AUDIT_QUESTION_CLAUSE.CLAUSE_ID))
                .join(DOCUMENT)
                .on(
                        DOCUMENT.TENANT_ID.eq(DOCUMENT_CLAUSE.TENANT_ID),
                        DOCUMENT.ID.eq(DOCUMENT_CLAUSE.DOCUMENT_ID))
                .where(
                        INTERNAL_AUDIT_QUESTION_CLAUSE.TENANT_ID.in(scopes.tenants()),
                        INTERNAL_AUDIT_QUESTION_CLAUSE.INTERNAL_AUDIT_QUESTION_ID.in(
                                wanted.stream().map(Ref::id).toList()),
                        DOCUMENT.STATE.in(IN_USE))
                .orderBy(DOCUMENT.ID)
                .forEach(
                        row -> {
                            var ref = new Ref<>(row.value1(), row.value2());
                            var all = found.computeIfAbsent(ref, _ -> new ArrayList<>());
                            if (wanted.contains(ref) && all.size() < MAX_DOCUMENTS) {
                                all.add(row.value3());
                            }
                        });
        return found;
    }

    @Override
    public Map<Ref<NonconformityId>, InternalAuditQuestionId> listByNonconformity(
            TenantScopes scopes, Collection<Ref<NonconformityId>> refs) {
        var wanted = scopes.reachable(refs);
        var found = new HashMap<Ref<NonconformityId>, InternalAuditQuestionId>();
        if (wanted.isEmpty()) {
            return found;
        }
        tenants.across(scopes)
                .select(
                        INTERNAL_AUDIT_QUESTION.TENANT_ID,
                        INTERNAL_AUDIT_QUESTION.NONCONFORMITY_ID,
                        INTERNAL_AUDIT_QUESTION.ID)
                .from(INTERNAL_AUDIT_QUESTION)
                .where(
                        INTERNAL_AUDIT_QUESTION.TENANT_ID.in(scopes.tenants()),
                        INTERNAL_AUDIT_QUESTION.NONCONFORMITY_ID.in(
                                wanted.stream().map(Ref::id).toList()))
                .forEach(row -> found.put(new Ref<>(row.value1(), row.value2()), row.value3()));
        found.keySet().retainAll(wanted);
        return found;
    }

    @Override
    public Map<Ref<InternalAuditId>, Map<InternalAuditResult, Integer>> count(
            TenantScopes scopes, Collection<Ref<InternalAuditId>> audits) {
        var wanted = scopes.reachable(audits);
        var found = new HashMap<Ref<InternalAuditId>, Map<InternalAuditResult, Integer>>();
        if (wanted.isEmpty()) {
            return found;
        }
        tenants.across(scopes)
                .select(
                        INTERNAL_AUDIT_QUESTION.TENANT_ID,
                        INTERNAL_AUDIT_QUESTION.INTERNAL_AUDIT_ID,
                        INTERNAL_AUDIT_QUESTION.RESULT,
                        DSL.count())
                .from(INTERNAL_AUDIT_QUESTION)
                .where(
                        INTERNAL_AUDIT_QUESTION.TENANT_ID.in(scopes.tenants()),
                        INTERNAL_AUDIT_QUESTION.INTERNAL_AUDIT_ID.in(
                                wanted.stream().map(Ref::id).toList()),
                        INTERNAL_AUDIT_QUESTION.RESULT.isNotNull())
                .groupBy(
                        INTERNAL_AUDIT_QUESTION.TENANT_ID,
                        INTERNAL_AUDIT_QUESTION.INTERNAL_AUDIT_ID,
                        INTERNAL_AUDIT_QUESTION.RESULT)
                .forEach(
                        row ->
                                found.computeIfAbsent(
                                                new Ref<>(row.value1(), row.value2()),
                                                _ -> new EnumMap<>(InternalAuditResult.class))
                                        .put(
                                                InternalAuditResult.valueOf(row.value3()),
                                                row.value4()));
        found.keySet().retainAll(wanted);
        return found;
    }

    @Override
    public Map<Ref<InternalAuditId>, Map<ClauseId, InternalAuditResult>> listResults(
            TenantScopes scopes, Collection<Ref<InternalAuditId>> audits) {
        var wanted = scopes.reachable(audits);
        var found = new HashMap<Ref<InternalAuditId>, Map<ClauseId, InternalAuditResult>>();
        if (wanted.isEmpty()) {
            return found;
        }
        tenants.across(scopes)
                .select(
                        INTERNAL_AUDIT_QUESTION.TENANT_ID,
                        INTERNAL_AUDIT_QUESTION.INTERNAL_AUDIT_ID,
                        INTERNAL_AUDIT_QUESTION_CLAUSE.CLAUSE_ID,
                        INTERNAL_AUDIT_QUESTION.RESULT)
                .from(INTERNAL_AUDIT_QUESTION)
                .join(INTERNAL_AUDIT_QUESTION_CLAUSE)
                .on(
                        INTERNAL_AUDIT_QUESTION_CLAUSE.TENANT_ID.eq(
                                INTERNAL_AUDIT_QUESTION.TENANT_ID),
                        INTERNAL_AUDIT_QUESTION_CLAUSE.INTERNAL_AUDIT_QUESTION_ID.eq(
                                INTERNAL_AUDIT_QUESTION.ID))
                .where(
                        INTERNAL_AUDIT_QUESTION.TENANT_ID.in(scopes.tenants()),
                        INTERNAL_AUDIT_QUESTION.INTERNAL_AUDIT_ID.in(
                                wanted.stream().map(Ref::id).toList()),
                        INTERNAL_AUDIT_QUESTION.RESULT.isNotNull())
                .forEach(
                        row ->
                                found.computeIfAbsent(
                                                new Ref<>(row.value1(), row.value2()),
                                                _ -> new HashMap<>())
                                        .put(
                                                row.value3(),
                                                InternalAuditResult.valueOf(row.value4())));
        found.keySet().retainAll(wanted);
        return found;
    }

    @Override
    public void insertAll(TenantScope scope, List<Asked> added) {
        table.insertAll(scope, added.stream().map(one -> toRow(one.question())).toList());
        var rows = new ArrayList<InternalAuditQuestionClauseRecord>();
        for (var one : added) {
            for (var ordinal = 0; ordinal < one.clauses().size(); ordinal++) {
                rows.add(
                        new InternalAuditQuestionClauseRecord()
                                .setInternalAuditQuestionId(one.question().id())
                                .setOrdinal(ordinal)
                                .setClauseId(one.clauses().get(ordinal)));
            }
        }
        clauses.insertAll(scope, rows);
    }

    @Override
    public void deleteAll(TenantScope scope, List<InternalAuditQuestionId> removed) {
        if (removed.isEmpty()) {
            return;
        }
        tenants.in(scope)
                .deleteFrom(INTERNAL_AUDIT_QUESTION_CLAUSE)
                .where(
                        INTERNAL_AUDIT_QUESTION_CLAUSE.TENANT_ID.eq(scope.tenant()),
                        INTERNAL_AUDIT_QUESTION_CLAUSE.INTERNAL_AUDIT_QUESTION_ID.in(removed))
                .execute();
        tenants.in(scope)
                .deleteFrom(INTERNAL_AUDIT_QUESTION)
                .where(
                        INTERNAL_AUDIT_QUESTION.TENANT_ID.eq(scope.tenant()),
                        INTERNAL_AUDIT_QUESTION.ID.in(removed))
                .execute();
    }

    @Override
    public Optional<InternalAuditQuestionId> updateAll(
            TenantScope scope, List<InternalAuditQuestion> changed) {
        return table.updateAll(scope, changed.stream().map(this::toRow).toList(), noCondition());
    }

    @Override
    protected InternalAuditQuestionRecord toRow(InternalAuditQuestion question) {
        var answer = question.answer();
        return new InternalAuditQuestionRecord()
                .setId(question.id())
                .setVersion(question.version())
                .setInternalAuditId(question.audit())
                .setOrdinal(question.ordinal())
                .setQuestionKey(question.key())
                .setResult(answer == null ? null : answer.result().name())
                .setSampleText(answer == null ? null : answer.sample())
                .setNotes(answer == null ? null : answer.notes())
                .setEvidenceText(answer == null ? null : answer.evidence())
                .setEvidenceId(answer == null ? null : answer.kept())
                .setAnsweredAt(answer == null ? null : answer.at())
                .setAnsweredById(answer == null ? null : answer.by())
                .setNonconformityId(question.nonconformity());
    }

    @Override
    protected InternalAuditQuestion toDomain(InternalAuditQuestionRecord row) {
        return new InternalAuditQuestion(
                row.getId(),
                row.getVersion(),
                row.getInternalAuditId(),
                row.getOrdinal(),
                row.getQuestionKey(),
                row.getResult() == null
                        ? null
                        : new InternalAuditQuestion.Answer(
                                InternalAuditResult.valueOf(row.getResult()),
                                row.getSampleText(),
                                row.getNotes(),
                                row.getEvidenceText(),
                                row.getEvidenceId(),
                                row.getAnsweredAt(),
                                row.getAnsweredById()),
                row.getNonconformityId());
    }
}
