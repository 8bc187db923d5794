package dev.triennium.api.internalaudit;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.internalaudit.InternalAuditQuestion;
import dev.triennium.domain.internalaudit.InternalAuditResult;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `InternalAuditQuestion`.
///
/// @param question no field of the SDL: what other fields are made from
record InternalAuditQuestionView(
        TenantScope scope,
        InternalAuditQuestion question,
        GlobalId id,
        int version,
        int ordinal,
        @Nullable InternalAuditResult result,
        @Nullable String sample,
        @Nullable String notes,
        @Nullable String evidence,
        @Nullable Instant answeredAt)
        implements ScopedView {

    static final String TYPE = "InternalAuditQuestion";

    static InternalAuditQuestionView of(TenantScope scope, InternalAuditQuestion one) {
        var answer = one.answer();
        return new InternalAuditQuestionView(
                scope,
                one,
                GlobalId.of(TYPE, scope.tenant(), one.id().value()),
                one.version(),
                one.ordinal(),
                answer == null ? null : answer.result(),
                answer == null ? null : answer.sample(),
                answer == null ? null : answer.notes(),
                answer == null ? null : answer.evidence(),
                answer == null ? null : answer.at());
    }
}
