package dev.triennium.persistence.managementreview;

import static dev.triennium.persistence.jooq.generated.Tables.REVIEW_DECISION;
import static org.jooq.impl.DSL.and;

import dev.triennium.domain.managementreview.ManagementReviewId;
import dev.triennium.domain.managementreview.ReviewDecision;
import dev.triennium.domain.managementreview.ReviewDecisionFilter;
import dev.triennium.domain.managementreview.ReviewDecisionId;
import dev.triennium.domain.managementreview.ReviewDecisionRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.ReviewDecisionRecord;
import dev.triennium.persistence.register.OwnedTable;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.TableRepository;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqReviewDecisionRepository
        extends TableRepository<ReviewDecisionRecord, ReviewDecisionId, ReviewDecision>
        implements ReviewDecisionRepository {

    private static final LocalDate AFTER_ALL_OTHERS = LocalDate.of(9999, 12, 31);

    private static final Keyset BY_DAY =
            Keyset.by(
                    Keyset.ascending(
                            REVIEW_DECISION.DUE_ORDER_ON, LocalDate::toString, LocalDate::parse),
                    Keyset.id(REVIEW_DECISION.ID, ReviewDecisionId::value, ReviewDecisionId::new));

    private final ChildTable<ReviewDecisionRecord, ManagementReviewId> ofReviews;
    private final OwnedTable<ReviewDecisionRecord, ReviewDecisionId> owned;

    JooqReviewDecisionRepository(TenantDsl tenants) {
        super(tenants, REVIEW_DECISION.ID);
        this.ofReviews =
                ChildTable.of(
                        tenants,
                        REVIEW_DECISION.TENANT_ID,
                        REVIEW_DECISION.REVIEW_ID,
                        REVIEW_DECISION.DUE_ORDER_ON,
                        REVIEW_DECISION.ID);
        this.owned =
                new OwnedTable<>(
                        tenants,
                        REVIEW_DECISION.TENANT_ID,
                        REVIEW_DECISION.ID,
                        REVIEW_DECISION.OWNER_ID,
                        REVIEW_DECISION.DONE_ON.isNull(),
                        REVIEW_DECISION.DUE_ON.isNotNull(),
                        ReviewDecisionId::new);
    }

    @Override
    public Map<Ref<ManagementReviewId>, Page<ReviewDecision>> pages(
            TenantScopes scopes,
            Collection<Ref<ManagementReviewId>> reviews,
            ReviewDecisionFilter filter,
            PageRequest page) {
        return ofReviews.pages(scopes, reviews, BY_DAY, matching(filter), page, this::toDomain);
    }

    private static Condition matching(ReviewDecisionFilter filter) {
        var conditions = new ArrayList<Condition>();
        if (filter.isDone() != null) {
            conditions.add(
                    filter.isDone()
                            ? REVIEW_DECISION.DONE_ON.isNotNull()
                            : REVIEW_DECISION.DONE_ON.isNull());
        }
        if (filter.owner() != null) {
            conditions.add(REVIEW_DECISION.OWNER_ID.eq(filter.owner()));
        }
        return and(conditions);
    }

    @Override
    public Map<Ref<ManagementReviewId>, List<ReviewDecision>> listAll(
            TenantScopes scopes, Collection<Ref<ManagementReviewId>> reviews) {
        return ofReviews.list(scopes, reviews, this::toDomain);
    }

    @Override
    public int count(TenantScope scope, ManagementReviewId review) {
        return table.count(scope, REVIEW_DECISION.REVIEW_ID.eq(review));
    }

    @Override
    public Map<Ref<ColleagueId>, List<ReviewDecision>> listOwned(
            TenantScopes scopes, Collection<Ref<ColleagueId>> owners) {
        return owned.listOwned(scopes, owners, this::toDomain);
    }

    @Override
    public boolean lock(TenantScope scope, ReviewDecisionId id) {
        return owned.lock(scope, id);
    }

    @Override
    public List<RunningSubject> listRunning(@Nullable RunningSubject after, int size) {
        return owned.listRunning(after, size);
    }

    @Override
    protected ReviewDecisionRecord toRow(ReviewDecision decision) {
        var dueOn = decision.dueOn();
        return new ReviewDecisionRecord()
                .setId(decision.id())
                .setVersion(decision.version())
                .setReviewId(decision.review())
                .setContent(decision.title())
                .setOwnerId(decision.owner())
                .setDueOn(dueOn)
                .setDueOrderOn(Objects.requireNonNullElse(dueOn, AFTER_ALL_OTHERS))
                .setDoneOn(decision.doneOn())
                .setResult(decision.result());
    }

    @Override
    protected ReviewDecision toDomain(ReviewDecisionRecord row) {
        return new ReviewDecision(
                row.getId(),
                row.getVersion(),
                row.getReviewId(),
                new ReviewDecision.Content(row.getContent(), row.getOwnerId(), row.getDueOn()),
                row.getDoneOn(),
                row.getResult());
    }
}
