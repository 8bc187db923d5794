package dev.triennium.persistence.managementreview;

import static dev.triennium.persistence.jooq.generated.Tables.MANAGEMENT_REVIEW;
import static dev.triennium.persistence.jooq.generated.Tables.MANAGEMENT_REVIEW_ADDENDUM;
import static dev.triennium.persistence.jooq.generated.Tables.MANAGEMENT_REVIEW_ATTENDEE;
import static dev.triennium.persistence.jooq.generated.Tables.MANAGEMENT_REVIEW_INPUT;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.managementreview.ManagementReview;
import dev.triennium.domain.managementreview.ManagementReviewFilter;
import dev.triennium.domain.managementreview.ManagementReviewId;
import dev.triennium.domain.managementreview.ManagementReviewRepository;
import dev.triennium.domain.managementreview.ReviewAddendum;
import dev.triennium.domain.managementreview.ReviewAttendee;
import dev.triennium.domain.managementreview.ReviewContents;
import dev.triennium.domain.managementreview.ReviewInput;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.ManagementReviewAddendumRecord;
import dev.triennium.persistence.jooq.generated.tables.records.ManagementReviewAttendeeRecord;
import dev.triennium.persistence.jooq.generated.tables.records.ManagementReviewInputRecord;
import dev.triennium.persistence.jooq.generated.tables.records.ManagementReviewRecord;
import dev.triennium.persistence.register.OwnedTable;
import dev.triennium.persistence.reminder.RunningTable;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.MergedColleagues;
import dev.triennium.persistence.tenancy.TenantDsl;
import dev.triennium.persistence.tenancy.TenantTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqManagementReviewRepository implements ManagementReviewRepository {

    private static final Keyset LATEST_FIRST =
            Keyset.by(
                    Keyset.descending(
                            MANAGEMENT_REVIEW.PLANNED_ON, LocalDate::toString, LocalDate::parse),
                    Keyset.id(
                            MANAGEMENT_REVIEW.ID,
                            ManagementReviewId::value,
                            ManagementReviewId::new));

    private final TenantTable<ManagementReviewRecord, ManagementReviewId> table;
    private final ChildTable<ManagementReviewRecord, ManagementSystemId> ofSystems;
    private final ChildTable<ManagementReviewInputRecord, ManagementReviewId> inputs;
    private final ChildTable<ManagementReviewAttendeeRecord, ManagementReviewId> attendees;
    private final ChildTable<ManagementReviewAddendumRecord, ManagementReviewId> addenda;
    private final OwnedTable<ManagementReviewRecord, ManagementReviewId> owned;
    private final RunningTable<ManagementReviewRecord, ManagementReviewId> running;

    JooqManagementReviewRepository(TenantDsl tenants) {
        this.table = TenantTable.of(tenants, MANAGEMENT_REVIEW.ID);
        this.ofSystems =
                ChildTable.of(
                        tenants,
                        MANAGEMENT_REVIEW.TENANT_ID,
                        MANAGEMENT_REVIEW.MANAGEMENT_SYSTEM_ID,
                        MANAGEMENT_REVIEW.PLANNED_ON,
                        MANAGEMENT_REVIEW.ID);
        this.inputs =
                ChildTable.of(
                        tenants,
                        MANAGEMENT_REVIEW_INPUT.TENANT_ID,
                        MANAGEMENT_REVIEW_INPUT.REVIEW_ID,
                        MANAGEMENT_REVIEW_INPUT.ORDINAL);
        this.attendees =
                ChildTable.of(
                        tenants,
                        MANAGEMENT_REVIEW_ATTENDEE.TENANT_ID,
                        MANAGEMENT_REVIEW_ATTENDEE.REVIEW_ID,
                        MANAGEMENT_REVIEW_ATTENDEE.ORDINAL);
        this.addenda =
                ChildTable.of(
                        tenants,
                        MANAGEMENT_REVIEW_ADDENDUM.TENANT_ID,
                        MANAGEMENT_REVIEW_ADDENDUM.REVIEW_ID,
                        MANAGEMENT_REVIEW_ADDENDUM.ORDINAL);
        var isUnsigned = MANAGEMENT_REVIEW.STATE.in("PLANNED", "HELD");
        this.owned =
                new OwnedTable<>(
                        tenants,
                        MANAGEMENT_REVIEW.TENANT_ID,
                        MANAGEMENT_REVIEW.ID,
                        MANAGEMENT_REVIEW.CHAIR_ID,
                        isUnsigned,
                        noCondition(),
                        ManagementReviewId::new);
        this.running =
                new RunningTable<>(
                        tenants,
                        MANAGEMENT_REVIEW.TENANT_ID,
                        MANAGEMENT_REVIEW.ID,
                        isUnsigned.or(MANAGEMENT_REVIEW.NEXT_ON.isNotNull()),
                        ManagementReviewId::new);
    }

    @Override
    public Optional<ReviewContents> find(TenantScope scope, ManagementReviewId id) {
        var scopes = TenantScopes.of(scope);
        var ref = Ref.in(scope, id);
        var refs = List.of(ref);
        return table.find(scope, id)
                .map(
                        row ->
                                new ReviewContents(
                                        ReviewRows.toDomain(row),
                                        listInputs(scopes, refs).getOrDefault(ref, List.of()),
                                        listAttendees(scopes, refs).getOrDefault(ref, List.of()),
                                        listAddenda(scopes, refs).getOrDefault(ref, List.of())));
    }

    @Override
    public Map<Ref<ManagementReviewId>, ManagementReview> list(
            TenantScopes scopes, Collection<Ref<ManagementReviewId>> refs) {
        return table.list(scopes, refs, ReviewRows::toDomain);
    }

    @Override
    public Map<TenantId, Page<ManagementReview>> pages(
            TenantScopes scopes, ManagementReviewFilter filter, PageRequest page) {
        return table.pages(scopes, LATEST_FIRST, matching(filter), page, ReviewRows::toDomain);
    }

    private static Condition matching(ManagementReviewFilter filter) {
        var conditions = new ArrayList<Condition>();
        if (!filter.states().isEmpty()) {
            conditions.add(
                    MANAGEMENT_REVIEW.STATE.in(filter.states().stream().map(Enum::name).toList()));
        }
        if (filter.system() != null) {
            conditions.add(MANAGEMENT_REVIEW.MANAGEMENT_SYSTEM_ID.eq(filter.system()));
        }
        if (filter.chair() != null) {
            conditions.add(MANAGEMENT_REVIEW.CHAIR_ID.eq(filter.chair()));
        }
        return and(conditions);
    }

    @Override
    public Map<Ref<ManagementReviewId>, List<ReviewInput>> listInputs(
            TenantScopes scopes, Collection<Ref<ManagementReviewId>> reviews) {
        return inputs.list(scopes, reviews, ReviewRows::toInput);
    }

    @Override
    public Map<Ref<ManagementReviewId>, List<ReviewAttendee>> listAttendees(
            TenantScopes scopes, Collection<Ref<ManagementReviewId>> reviews) {
        return MergedColleagues.oneEach(
                attendees.list(
                        scopes,
                        reviews,
                        row ->
                                new ReviewAttendee(
                                        row.getColleagueId(),
                                        row.getAttendeeName(),
                                        row.getAttendeeFunction())),
                ReviewAttendee::colleague,
                (first, _) -> first);
    }

    @Override
    public Map<Ref<ManagementReviewId>, List<ReviewAddendum>> listAddenda(
            TenantScopes scopes, Collection<Ref<ManagementReviewId>> reviews) {
        return addenda.list(
                scopes,
                reviews,
                row -> new ReviewAddendum(row.getAddedAt(), row.getAddedById(), row.getContent()));
    }

    @Override
    public Map<Ref<ManagementSystemId>, List<ManagementReview>> listOfSystems(
            TenantScopes scopes, Collection<Ref<ManagementSystemId>> systems) {
        return ofSystems.list(
                scopes, systems, MANAGEMENT_REVIEW.STATE.ne("CANCELLED"), ReviewRows::toDomain);
    }

    @Override
    public int count(TenantScope scope) {
        return table.count(scope, noCondition());
    }

    @Override
    public void insert(TenantScope scope, ReviewContents contents) {
        table.insert(scope, ReviewRows.toRow(contents.review()));
        inputs.insertAll(scope, ReviewRows.inputRows(contents));
        attendees.insertAll(scope, ReviewRows.attendeeRows(contents));
        addenda.insertAll(scope, ReviewRows.addendumRows(contents));
    }

    /// Writes those parts anew that changed; addenda are only added.
    @Override
    public void update(TenantScope scope, ReviewContents contents, int expectedVersion) {
        var id = contents.id();
        var ref = Ref.in(scope, id);
        var scopes = TenantScopes.of(scope);
        table.update(scope, id, ReviewRows.toRow(contents.review()), expectedVersion);
        if (!contents.inputs()
                .equals(listInputs(scopes, List.of(ref)).getOrDefault(ref, List.of()))) {
            inputs.deleteAll(scope, id);
            inputs.insertAll(scope, ReviewRows.inputRows(contents));
        }
        if (!contents.attendees()
                .equals(listAttendees(scopes, List.of(ref)).getOrDefault(ref, List.of()))) {
            attendees.deleteAll(scope, id);
            attendees.insertAll(scope, ReviewRows.attendeeRows(contents));
        }
        var stored = listAddenda(scopes, List.of(ref)).getOrDefault(ref, List.of()).size();
        var rows = ReviewRows.addendumRows(contents);
        addenda.insertAll(scope, rows.subList(stored, rows.size()));
    }

    @Override
    public Map<Ref<ColleagueId>, List<ManagementReview>> listOwned(
            TenantScopes scopes, Collection<Ref<ColleagueId>> owners) {
        return owned.listOwned(scopes, owners, ReviewRows::toDomain);
    }

    @Override
    public boolean lock(TenantScope scope, ManagementReviewId id) {
        return running.lock(scope, id);
    }

    @Override
    public List<RunningSubject> listRunning(@Nullable RunningSubject after, int size) {
        return running.list(after, size);
    }
}
