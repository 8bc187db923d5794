package dev.triennium.persistence.context;

import static dev.triennium.persistence.jooq.generated.Tables.CONTEXT_ISSUE;
import static dev.triennium.persistence.jooq.generated.Tables.CONTEXT_ISSUE_LINK;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.condition;

import dev.triennium.domain.context.ContextIssue;
import dev.triennium.domain.context.ContextIssueContent;
import dev.triennium.domain.context.ContextIssueFilter;
import dev.triennium.domain.context.ContextIssueId;
import dev.triennium.domain.context.ContextIssueOrder;
import dev.triennium.domain.context.ContextIssueOrigin;
import dev.triennium.domain.context.ContextIssueRepository;
import dev.triennium.domain.context.ContextIssueTopic;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.Keeping;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.ContextIssueLinkRecord;
import dev.triennium.persistence.jooq.generated.tables.records.ContextIssueRecord;
import dev.triennium.persistence.register.ReviewedTable;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.springframework.stereotype.Repository;

@Repository
class JooqContextIssueRepository
        extends ReviewedTable<
                ContextIssueRecord,
                ContextIssueLinkRecord,
                ContextIssueId,
                ContextIssueContent,
                ContextIssue>
        implements ContextIssueRepository {

    private static final Keyset BY_NUMBER = byNumber(CONTEXT_ISSUE.NUMBER);
    private static final Keyset BY_REVIEW =
            byReview(CONTEXT_ISSUE.REVIEW_ORDER_ON, CONTEXT_ISSUE.ID, ContextIssueId::new);

    private final TenantDsl tenants;

    JooqContextIssueRepository(TenantDsl tenants) {
        super(
                tenants,
                new Columns<>(
                        CONTEXT_ISSUE.TENANT_ID,
                        CONTEXT_ISSUE.ID,
                        CONTEXT_ISSUE.NUMBER,
                        CONTEXT_ISSUE.OWNER_ID,
                        CONTEXT_ISSUE.CLOSED_AT.isNull(),
                        CONTEXT_ISSUE.REVIEW_ON.isNotNull(),
                        ContextIssueId::new),
                new KeepingColumns<>(
                        CONTEXT_ISSUE.VERSION,
                        CONTEXT_ISSUE.REVIEW_ON,
                        CONTEXT_ISSUE.REVIEW_ORDER_ON,
                        CONTEXT_ISSUE.REVIEWED_AT,
                        CONTEXT_ISSUE.REVIEWED_BY_ID,
                        CONTEXT_ISSUE.REVIEW_NOTE,
                        CONTEXT_ISSUE.CLOSED_AT,
                        CONTEXT_ISSUE.CLOSED_BY_ID,
                        CONTEXT_ISSUE.CLOSED_WHY),
                new LinkColumns<>(
                        CONTEXT_ISSUE_LINK.TENANT_ID,
                        CONTEXT_ISSUE_LINK.CONTEXT_ISSUE_ID,
                        CONTEXT_ISSUE_LINK.ORDINAL,
                        CONTEXT_ISSUE_LINK.CLAUSE_ID,
                        CONTEXT_ISSUE_LINK.CONTROL_ID,
                        CONTEXT_ISSUE_LINK.RISK_ID),
                List.of(
                        CONTEXT_ISSUE.TITLE,
                        CONTEXT_ISSUE.DESCRIPTION,
                        CONTEXT_ISSUE.EFFECT,
                        CONTEXT_ISSUE.RESPONSE));
        this.tenants = tenants;
    }

    @Override
    public Map<TenantId, Page<ContextIssue>> pages(
            TenantScopes scopes,
            ContextIssueFilter filter,
            ContextIssueOrder order,
            PageRequest page) {
        return table.pages(scopes, keyset(order), matching(scopes, filter), page, this::toDomain);
    }

    @Override
    public Map<TenantId, Boolean> listClimateRelevance(TenantScopes scopes) {
        var isRelevant = boolOr(condition(CONTEXT_ISSUE.RELEVANT));
        return tenants.across(scopes)
                .select(CONTEXT_ISSUE.TENANT_ID, isRelevant)
                .from(CONTEXT_ISSUE)
                .where(
                        CONTEXT_ISSUE.TENANT_ID.in(scopes.tenants()),
                        CONTEXT_ISSUE.TOPIC.eq(ContextIssueTopic.CLIMATE_CHANGE.name()),
                        CONTEXT_ISSUE.CLOSED_AT.isNull())
                .groupBy(CONTEXT_ISSUE.TENANT_ID)
                .fetchMap(CONTEXT_ISSUE.TENANT_ID, isRelevant);
    }

    private static Keyset keyset(ContextIssueOrder order) {
        return switch (order) {
            case NUMBER -> BY_NUMBER;
            case REVIEW_ON -> BY_REVIEW;
        };
    }

    private Condition matching(TenantScopes scopes, ContextIssueFilter filter) {
        var conditions = matching(scopes, filter.entries());
        if (filter.origin() != null) {
            conditions.add(CONTEXT_ISSUE.ORIGIN.eq(filter.origin().name()));
        }
        if (filter.topic() != null) {
            conditions.add(CONTEXT_ISSUE.TOPIC.eq(filter.topic().name()));
        }
        if (filter.isRelevant() != null) {
            conditions.add(CONTEXT_ISSUE.RELEVANT.eq(filter.isRelevant()));
        }
        return and(conditions);
    }

    @Override
    protected ContextIssueRecord contentRow(ContextIssueContent content) {
        return new ContextIssueRecord()
                .setTitle(content.title())
                .setDescription(content.description())
                .setOrigin(content.origin().name())
                .setTopic(content.topic().name())
                .setRelevant(content.isRelevant())
                .setEffect(content.effect())
                .setResponse(content.response());
    }

    @Override
    protected ContextIssueContent content(ContextIssueRecord row) {
        return new ContextIssueContent(
                row.getTitle(),
                row.getDescription(),
                ContextIssueOrigin.valueOf(row.getOrigin()),
                ContextIssueTopic.valueOf(row.getTopic()),
                row.getRelevant(),
                row.getEffect(),
                row.getResponse());
    }

    @Override
    protected ContextIssue entry(ContextIssueId id, Keeping keeping, ContextIssueContent content) {
        return new ContextIssue(id, keeping, content);
    }
}
