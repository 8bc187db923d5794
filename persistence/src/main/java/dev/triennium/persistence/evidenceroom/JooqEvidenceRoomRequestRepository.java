package dev.triennium.persistence.evidenceroom;

import static dev.triennium.persistence.jooq.generated.Tables.EVIDENCE_ROOM_REQUEST;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.evidenceroom.EvidenceRoomEntryId;
import dev.triennium.domain.evidenceroom.EvidenceRoomId;
import dev.triennium.domain.evidenceroom.EvidenceRoomRequest;
import dev.triennium.domain.evidenceroom.EvidenceRoomRequest.Answer;
import dev.triennium.domain.evidenceroom.EvidenceRoomRequest.State;
import dev.triennium.domain.evidenceroom.EvidenceRoomRequestFilter;
import dev.triennium.domain.evidenceroom.EvidenceRoomRequestId;
import dev.triennium.domain.evidenceroom.EvidenceRoomRequestRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.firmtemplate.ContentJson;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.EvidenceRoomRequestRecord;
import dev.triennium.persistence.register.OwnedTable;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.TableRepository;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqEvidenceRoomRequestRepository
        extends TableRepository<
                EvidenceRoomRequestRecord, EvidenceRoomRequestId, EvidenceRoomRequest>
        implements EvidenceRoomRequestRepository {

    private static final Keyset BY_NUMBER =
            Keyset.by(
                    Keyset.ascending(
                            EVIDENCE_ROOM_REQUEST.NUMBER, Object::toString, Integer::valueOf));

    private final ChildTable<EvidenceRoomRequestRecord, EvidenceRoomId> ofRooms;
    private final OwnedTable<EvidenceRoomRequestRecord, EvidenceRoomRequestId> owned;

    JooqEvidenceRoomRequestRepository(TenantDsl tenants) {
        super(tenants, EVIDENCE_ROOM_REQUEST.ID);
        this.ofRooms =
                ChildTable.of(
                        tenants,
                        EVIDENCE_ROOM_REQUEST.TENANT_ID,
                        EVIDENCE_ROOM_REQUEST.EVIDENCE_ROOM_ID,
                        EVIDENCE_ROOM_REQUEST.NUMBER);
        this.owned =
                new OwnedTable<>(
                        tenants,
                        EVIDENCE_ROOM_REQUEST.TENANT_ID,
                        EVIDENCE_ROOM_REQUEST.ID,
                        EVIDENCE_ROOM_REQUEST.OWNER_ID,
                        isIn(State.Name.OPEN, State.Name.RETURNED),
                        noCondition(),
                        EvidenceRoomRequestId::new);
    }

    private static Condition isIn(State.Name... states) {
        return EVIDENCE_ROOM_REQUEST.STATE.in(Stream.of(states).map(Enum::name).toList());
    }

    @Override
    public Map<Ref<EvidenceRoomId>, Page<EvidenceRoomRequest>> pages(
            TenantScopes scopes,
            Collection<Ref<EvidenceRoomId>> rooms,
            EvidenceRoomRequestFilter filter,
            PageRequest page) {
        var matching =
                filter.states().isEmpty()
                        ? noCondition()
                        : isIn(filter.states().toArray(State.Name[]::new));
        return ofRooms.pages(scopes, rooms, BY_NUMBER, matching, page, this::toDomain);
    }

    @Override
    public Map<Ref<EvidenceRoomId>, List<EvidenceRoomRequest>> listOfRooms(
            TenantScopes scopes, Collection<Ref<EvidenceRoomId>> rooms) {
        return ofRooms.list(scopes, rooms, this::toDomain);
    }

    @Override
    public int count(TenantScope scope, EvidenceRoomId room) {
        return table.count(scope, EVIDENCE_ROOM_REQUEST.EVIDENCE_ROOM_ID.eq(room));
    }

    @Override
    public boolean hasUnsettled(TenantScope scope, EvidenceRoomId room) {
        return table.exists(
                scope,
                EVIDENCE_ROOM_REQUEST
                        .EVIDENCE_ROOM_ID
                        .eq(room)
                        .and(isIn(State.Name.OPEN, State.Name.ANSWERED, State.Name.RETURNED)));
    }

    @Override
    public Map<Ref<ColleagueId>, List<EvidenceRoomRequest>> listOwned(
            TenantScopes scopes, Collection<Ref<ColleagueId>> owners) {
        return owned.listOwned(scopes, owners, this::toDomain);
    }

    @Override
    public boolean lock(TenantScope scope, EvidenceRoomRequestId id) {
        return owned.lock(scope, id);
    }

    @Override
    public List<RunningSubject> listRunning(@Nullable RunningSubject after, int size) {
        return owned.listRunning(after, size);
    }

    @Override
    protected EvidenceRoomRequestRecord toRow(EvidenceRoomRequest one) {
        var asked = one.asked();
        var row =
                new EvidenceRoomRequestRecord()
                        .setId(one.id())
                        .setVersion(one.version())
                        .setEvidenceRoomId(one.room())
                        .setNumber(one.number())
                        .setState(one.state().name().name())
                        .setText(asked.text())
                        .setClause(asked.clause())
                        .setAsker(asked.asker())
                        .setGuestId(asked.guest())
                        .setAskedById(asked.by())
                        .setAskedAt(asked.at())
                        .setOwnerId(one.owner())
                        .setDueOn(one.dueOn());
        withAnswer(row, one.answer());
        return switch (one.state()) {
            case State.Open _, State.Answered _ ->
                    row.setReason(null).setReviewedAt(null).setReviewedById(null);
            case State.Returned(_, var reason, var at, var by) ->
                    row.setReason(reason).setReviewedAt(at).setReviewedById(by);
            case State.Accepted(_, var at, var by) ->
                    row.setReason(null).setReviewedAt(at).setReviewedById(by);
            case State.Withdrawn(_, var at, var by) ->
                    row.setReason(null).setReviewedAt(at).setReviewedById(by);
        };
    }

    private static void withAnswer(EvidenceRoomRequestRecord row, @Nullable Answer answer) {
        row.setAnswerText(answer == null ? null : answer.text())
                .setAnswerEntries(
                        answer == null
                                ? null
                                : ContentJson.write(
                                        answer.entries().stream()
                                                .map(EvidenceRoomEntryId::value)
                                                .toList()))
                .setAnsweredAt(answer == null ? null : answer.at())
                .setAnsweredById(answer == null ? null : answer.by());
    }

    @Override
    protected EvidenceRoomRequest toDomain(EvidenceRoomRequestRecord row) {
        return new EvidenceRoomRequest(
                row.getId(),
                row.getVersion(),
                row.getEvidenceRoomId(),
                row.getNumber(),
                new EvidenceRoomRequest.Asked(
                        row.getText(),
                        row.getClause(),
                        row.getAsker(),
                        row.getGuestId(),
                        row.getAskedById(),
                        row.getAskedAt()),
                row.getOwnerId(),
                row.getDueOn(),
                state(row, answer(row)));
    }

    private static @Nullable Answer answer(EvidenceRoomRequestRecord row) {
        return row.getAnsweredAt() == null
                ? null
                : new Answer(
                        row.getAnswerText(),
                        Stream.of(ContentJson.read(row.getAnswerEntries(), UUID[].class))
                                .map(EvidenceRoomEntryId::new)
                                .toList(),
                        row.getAnsweredAt(),
                        row.getAnsweredById());
    }

    private static State state(EvidenceRoomRequestRecord row, @Nullable Answer answer) {
        return switch (State.Name.valueOf(row.getState())) {
            case OPEN -> new State.Open();
            case ANSWERED -> new State.Answered(Objects.requireNonNull(answer));
            case RETURNED ->
                    new State.Returned(
                            Objects.requireNonNull(answer),
                            row.getReason(),
                            row.getReviewedAt(),
                            row.getReviewedById());
            case ACCEPTED ->
                    new State.Accepted(
                            Objects.requireNonNull(answer),
                            row.getReviewedAt(),
                            row.getReviewedById());
            case WITHDRAWN ->
                    new State.Withdrawn(answer, row.getReviewedAt(), row.getReviewedById());
        };
    }
}
