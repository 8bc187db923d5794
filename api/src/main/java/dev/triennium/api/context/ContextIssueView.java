package dev.triennium.api.context;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.register.RegisterClosureView;
import dev.triennium.api.register.RegisterReviewView;
import dev.triennium.domain.context.ContextIssue;
import dev.triennium.domain.context.ContextIssueAction;
import dev.triennium.domain.context.ContextIssueOrigin;
import dev.triennium.domain.context.ContextIssueTopic;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `ContextIssue`.
///
/// @param issue no field of the SDL: what other fields are made from
record ContextIssueView(
        TenantScope scope,
        ContextIssue issue,
        GlobalId id,
        int version,
        int number,
        String title,
        @Nullable String description,
        ContextIssueOrigin origin,
        ContextIssueTopic topic,
        boolean isRelevant,
        String effect,
        @Nullable String response,
        @Nullable LocalDate reviewOn,
        @Nullable RegisterReviewView lastReview,
        @Nullable RegisterClosureView closure,
        List<ContextIssueAction> allowedActions)
        implements ScopedView {

    static final String TYPE = "ContextIssue";

    static ContextIssueView of(TenantScope scope, ContextIssue issue) {
        var content = issue.content();
        var keeping = issue.keeping();
        var closure = keeping.closure();
        return new ContextIssueView(
                scope,
                issue,
                GlobalId.of(TYPE, scope.tenant(), issue.id().value()),
                keeping.version(),
                keeping.number(),
                content.title(),
                content.description(),
                content.origin(),
                content.topic(),
                content.isRelevant(),
                content.effect(),
                content.response(),
                keeping.reviewOn(),
                RegisterReviewView.of(keeping.lastReview()),
                closure == null ? null : RegisterClosureView.of(closure),
                issue.allowedActions(scope));
    }
}
