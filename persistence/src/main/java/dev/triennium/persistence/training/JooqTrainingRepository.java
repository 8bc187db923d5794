package dev.triennium.persistence.training;

import static dev.triennium.persistence.jooq.generated.Tables.TRAINING_ATTENDANCE;
import static dev.triennium.persistence.jooq.generated.Tables.TRAINING_SESSION;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.select;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.training.Attendance;
import dev.triennium.domain.training.AttendanceResult;
import dev.triennium.domain.training.TrainingFilter;
import dev.triennium.domain.training.TrainingRepository;
import dev.triennium.domain.training.TrainingSession;
import dev.triennium.domain.training.TrainingSession.State;
import dev.triennium.domain.training.TrainingSessionId;
import dev.triennium.domain.training.TrainingSessionState;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.TrainingAttendanceRecord;
import dev.triennium.persistence.jooq.generated.tables.records.TrainingSessionRecord;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.MergedColleagues;
import dev.triennium.persistence.tenancy.Snapshots;
import dev.triennium.persistence.tenancy.TenantDsl;
import dev.triennium.persistence.tenancy.TenantTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.springframework.stereotype.Repository;

@Repository
class JooqTrainingRepository implements TrainingRepository {

    private static final Keyset LATEST_FIRST =
            Keyset.by(
                    Keyset.descending(
                            TRAINING_SESSION.STARTS_ON, LocalDate::toString, LocalDate::parse),
                    Keyset.descending(
                            TRAINING_SESSION.ID,
                            id -> id.value().toString(),
                            text -> new TrainingSessionId(UUID.fromString(text))));

    private final Snapshots snapshots;
    private final TenantTable<TrainingSessionRecord, TrainingSessionId> sessions;
    private final ChildTable<TrainingAttendanceRecord, TrainingSessionId> attendances;

    JooqTrainingRepository(TenantDsl tenants, Snapshots snapshots) {
        this.snapshots = snapshots;
        this.sessions = TenantTable.of(tenants, TRAINING_SESSION.ID);
        this.attendances =
                ChildTable.of(
                        tenants,
                        TRAINING_ATTENDANCE.TENANT_ID,
                        TRAINING_ATTENDANCE.TRAINING_SESSION_ID,
                        TRAINING_ATTENDANCE.ORDINAL);
    }

    @Override
    public Optional<TrainingSession> find(TenantScope scope, TrainingSessionId id) {
        var ref = Ref.in(scope, id);
        return snapshots.read(
                () ->
                        findFacts(scope, id)
                                .map(
                                        facts ->
                                                new TrainingSession(
                                                        facts,
                                                        listAttendances(
                                                                        TenantScopes.of(scope),
                                                                        List.of(ref))
                                                                .getOrDefault(ref, List.of()))));
    }

    @Override
    public Optional<TrainingSession.Facts> findFacts(TenantScope scope, TrainingSessionId id) {
        return sessions.find(scope, id).map(JooqTrainingRepository::facts);
    }

    @Override
    public Map<Ref<TrainingSessionId>, TrainingSession.Facts> listFacts(
            TenantScopes scopes, Collection<Ref<TrainingSessionId>> refs) {
        return sessions.list(scopes, refs, JooqTrainingRepository::facts);
    }

    @Override
    public Map<TenantId, Page<TrainingSession.Facts>> pages(
            TenantScopes scopes, TrainingFilter filter, PageRequest page) {
        return sessions.pages(
                scopes,
                LATEST_FIRST,
                matching(scopes, filter),
                page,
                JooqTrainingRepository::facts);
    }

    private static Condition matching(TenantScopes scopes, TrainingFilter filter) {
        var conditions = new ArrayList<Condition>();
        if (!filter.states().isEmpty()) {
            conditions.add(
                    TRAINING_SESSION.STATE.in(
                            filter.states().stream().map(Enum::name).sorted().toList()));
        }
        if (filter.course() != null) {
            conditions.add(TRAINING_SESSION.COURSE_ID.eq(filter.course()));
        }
        if (filter.colleague() != null) {
            conditions.add(
                    TRAINING_SESSION.ID.in(
                            select(TRAINING_ATTENDANCE.TRAINING_SESSION_ID)
                                    .from(TRAINING_ATTENDANCE)
                                    .where(
                                            TRAINING_ATTENDANCE.TENANT_ID.in(scopes.tenants()),
                                            TRAINING_ATTENDANCE.COLLEAGUE_ID.eq(
                                                    filter.colleague()))));
        }
        return and(conditions);
    }

    @Override
    public Map<Ref<TrainingSessionId>, List<Attendance>> listAttendances(
            TenantScopes scopes, Collection<Ref<TrainingSessionId>> parents) {
        return MergedColleagues.oneEach(
                attendances.list(
                        scopes,
                        parents,
                        row ->
                                new Attendance(
                                        row.getColleagueId(),
                                        row.getName(),
                                        AttendanceResult.valueOf(row.getResult()))),
                Attendance::colleague,
                Attendance::better);
    }

    @Override
    public void insert(TenantScope scope, TrainingSession session) {
        sessions.insert(scope, toRow(session.facts()));
        insertAttendances(scope, session);
    }

    @Override
    public void update(TenantScope scope, TrainingSession session, int expectedVersion) {
        sessions.update(scope, session.id(), toRow(session.facts()), expectedVersion);
        attendances.deleteAll(scope, session.id());
        insertAttendances(scope, session);
    }

    private void insertAttendances(TenantScope scope, TrainingSession session) {
        var all = session.attendances();
        attendances.insertAll(
                scope,
                IntStream.range(0, all.size())
                        .mapToObj(
                                ordinal ->
                                        new TrainingAttendanceRecord()
                                                .setTrainingSessionId(session.id())
                                                .setOrdinal(ordinal)
                                                .setColleagueId(all.get(ordinal).colleague())
                                                .setName(all.get(ordinal).name())
                                                .setResult(all.get(ordinal).result().name()))
                        .toList());
    }

    private static TrainingSessionRecord toRow(TrainingSession.Facts facts) {
        var plan = facts.plan();
        var row =
                new TrainingSessionRecord()
                        .setId(facts.id())
                        .setVersion(facts.version())
                        .setCourseId(facts.course())
                        .setStartsOn(plan.startsOn())
                        .setEndsOn(plan.endsOn())
                        .setPlace(plan.place())
                        .setTrainer(plan.trainer())
                        .setState(TrainingSessionState.of(facts.state()).name());
        return switch (facts.state()) {
            case State.Planned _ -> row;
            case State.Held(var at, var by) -> row.setChangedAt(at).setChangedById(by);
            case State.Cancelled(var reason, var at, var by) ->
                    row.setChangedAt(at).setChangedById(by).setReason(reason);
        };
    }

    private static TrainingSession.Facts facts(TrainingSessionRecord row) {
        return new TrainingSession.Facts(
                row.getId(),
                row.getVersion(),
                row.getCourseId(),
                new TrainingSession.Plan(
                        row.getStartsOn(), row.getEndsOn(), row.getPlace(), row.getTrainer()),
                switch (TrainingSessionState.valueOf(row.getState())) {
                    case PLANNED -> new State.Planned();
                    case HELD -> new State.Held(row.getChangedAt(), row.getChangedById());
                    case CANCELLED ->
                            new State.Cancelled(
                                    row.getReason(), row.getChangedAt(), row.getChangedById());
                });
    }
}
