package dev.triennium.persistence.evidence;

import static dev.triennium.persistence.jooq.generated.Tables.EVIDENCE_REQUEST;
import static org.jooq.impl.DSL.and;

import dev.triennium.domain.evidence.EvidenceRequest;
import dev.triennium.domain.evidence.EvidenceRequest.State;
import dev.triennium.domain.evidence.EvidenceRequestFilter;
import dev.triennium.domain.evidence.EvidenceRequestId;
import dev.triennium.domain.evidence.EvidenceRequestRepository;
import dev.triennium.domain.evidence.EvidenceRequestState;
import dev.triennium.domain.evidence.EvidenceSubject;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.TextSearch;
import dev.triennium.persistence.jooq.generated.tables.records.EvidenceRequestRecord;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.TableRepository;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.springframework.stereotype.Repository;

@Repository
class JooqEvidenceRequestRepository
        extends TableRepository<EvidenceRequestRecord, EvidenceRequestId, EvidenceRequest>
        implements EvidenceRequestRepository {

    private static final Keyset BY_DUE_DAY =
            Keyset.by(
                    Keyset.ascending(
                            EVIDENCE_REQUEST.DUE_ON, LocalDate::toString, LocalDate::parse),
                    Keyset.id(
                            EVIDENCE_REQUEST.ID, EvidenceRequestId::value, EvidenceRequestId::new));

    static final List<String> WITH_ASSIGNEE =
            List.of(EvidenceRequestState.OPEN.name(), EvidenceRequestState.RETURNED.name());

    private final TenantDsl tenants;
    private final ChildTable<EvidenceRequestRecord, ColleagueId> ofAssignees;

    JooqEvidenceRequestRepository(TenantDsl tenants) {
        super(tenants, EVIDENCE_REQUEST.ID);
        this.tenants = tenants;
        this.ofAssignees =
                ChildTable.of(
                        tenants,
                        EVIDENCE_REQUEST.TENANT_ID,
                        EVIDENCE_REQUEST.ASSIGNEE_ID,
                        EVIDENCE_REQUEST.DUE_ON,
                        EVIDENCE_REQUEST.ID);
    }

    @Override
    public Map<TenantId, Page<EvidenceRequest>> pages(
            TenantScopes scopes, EvidenceRequestFilter filter, PageRequest page) {
        return table.pages(scopes, BY_DUE_DAY, matching(filter), page, this::toDomain);
    }

    private static Condition matching(EvidenceRequestFilter filter) {
        var conditions = new ArrayList<Condition>();
        if (!filter.states().isEmpty()) {
            conditions.add(
                    EVIDENCE_REQUEST.STATE.in(
                            filter.states().stream().map(Enum::name).sorted().toList()));
        }
        if (filter.assignee() != null) {
            conditions.add(EVIDENCE_REQUEST.ASSIGNEE_ID.eq(filter.assignee()));
        }
        if (filter.dueUntil() != null) {
            conditions.add(EVIDENCE_REQUEST.DUE_ON.le(filter.dueUntil()));
        }
        if (filter.words() != null) {
            filter.words()
                    .words()
                    .forEach(
                            word ->
                                    conditions.add(
                                            TextSearch.isIn(
                                                    word,
                                                    EVIDENCE_REQUEST.TITLE,
                                                    EVIDENCE_REQUEST.DESCRIPTION)));
        }
        return and(conditions);
    }

    @Override
    public Map<Ref<ColleagueId>, List<EvidenceRequest>> listWaitingFor(
            TenantScopes scopes, Collection<Ref<ColleagueId>> colleagues) {
        return ofAssignees.list(
                scopes, colleagues, EVIDENCE_REQUEST.STATE.in(WITH_ASSIGNEE), this::toDomain);
    }

    @Override
    public boolean lock(TenantScope scope, EvidenceRequestId id) {
        return tenants.in(scope)
                .select(EVIDENCE_REQUEST.ID)
                .from(EVIDENCE_REQUEST)
                .where(EVIDENCE_REQUEST.TENANT_ID.eq(scope.tenant()), EVIDENCE_REQUEST.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    @Override
    protected EvidenceRequestRecord toRow(EvidenceRequest request) {
        var asked = request.asked();
        var row =
                new EvidenceRequestRecord()
                        .setId(request.id())
                        .setVersion(request.version())
                        .setTitle(asked.title())
                        .setDescription(asked.description())
                        .setAssigneeId(asked.assignee())
                        .setDueOn(asked.dueOn())
                        .setRequestedAt(asked.at())
                        .setRequestedById(asked.by())
                        .setState(EvidenceRequestState.of(request.state()).name())
                        .setEvidenceId(request.evidence().orElse(null));
        switch (asked.subject()) {
            case null -> {
                // It is about what the description says.
            }
            case EvidenceSubject.OfClause(var clause) -> row.setClauseId(clause);
            case EvidenceSubject.OfControl(var control) -> row.setControlId(control);
            case EvidenceSubject.OfAssessmentItem(var item) -> row.setAssessmentItemId(item);
        }
        return switch (request.state()) {
            case State.Open _ -> row;
            case State.Given(_, var at, var by) ->
                    row.setChangedAt(at).setChangedById(by).setComment(null);
            case State.Returned(_, var comment, var at, var by) ->
                    row.setChangedAt(at).setChangedById(by).setComment(comment);
            case State.Accepted(_, var at, var by) ->
                    row.setChangedAt(at).setChangedById(by).setComment(null);
            case State.Withdrawn(_, var at, var by) ->
                    row.setChangedAt(at).setChangedById(by).setComment(null);
        };
    }

    @Override
    protected EvidenceRequest toDomain(EvidenceRequestRecord row) {
        return new EvidenceRequest(
                row.getId(),
                row.getVersion(),
                new EvidenceRequest.Asked(
                        row.getTitle(),
                        row.getDescription(),
                        EvidenceRows.subject(
                                row.getClauseId(), row.getControlId(), row.getAssessmentItemId()),
                        row.getAssigneeId(),
                        row.getDueOn(),
                        row.getRequestedAt(),
                        row.getRequestedById()),
                state(row));
    }

    private static State state(EvidenceRequestRecord row) {
        return switch (EvidenceRequestState.valueOf(row.getState())) {
            case OPEN -> new State.Open();
            case GIVEN ->
                    new State.Given(row.getEvidenceId(), row.getChangedAt(), row.getChangedById());
            case RETURNED ->
                    new State.Returned(
                            row.getEvidenceId(),
                            row.getComment(),
                            row.getChangedAt(),
                            row.getChangedById());
            case ACCEPTED ->
                    new State.Accepted(
                            row.getEvidenceId(), row.getChangedAt(), row.getChangedById());
            case WITHDRAWN ->
                    new State.Withdrawn(
                            row.getEvidenceId(), row.getChangedAt(), row.getChangedById());
        };
    }
}
