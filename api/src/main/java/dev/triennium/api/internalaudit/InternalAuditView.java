package dev.triennium.api.internalaudit;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.internalaudit.AuditDuty;
import dev.triennium.domain.internalaudit.AuditMethod;
import dev.triennium.domain.internalaudit.IndependenceFinding;
import dev.triennium.domain.internalaudit.InternalAudit;
import dev.triennium.domain.internalaudit.InternalAuditAction;
import dev.triennium.domain.internalaudit.InternalAuditId;
import dev.triennium.domain.internalaudit.InternalAuditResult;
import dev.triennium.domain.internalaudit.InternalAuditSlot;
import dev.triennium.domain.internalaudit.InternalAuditSlotKind;
import dev.triennium.domain.internalaudit.InternalAuditState;
import dev.triennium.domain.rule.RuleReference;
import dev.triennium.domain.tenancy.TenantScope;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `InternalAudit`.
///
/// @param facts no field of the SDL: what other fields are made from
/// @param startedById no field of the SDL: what `startedBy` is read by
/// @param reportedById no field of the SDL: what `reportedBy` is read by
/// @param cancelledById no field of the SDL: what `cancelledBy` is read by
record InternalAuditView(
        TenantScope scope,
        InternalAudit.Facts facts,
        GlobalId id,
        int version,
        int number,
        String title,
        String objectives,
        AuditMethod method,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate reportDueOn,
        InternalAuditState state,
        @Nullable Instant startedAt,
        @Nullable PersonId startedById,
        @Nullable Instant reportedAt,
        @Nullable PersonId reportedById,
        @Nullable Instant signedAt,
        @Nullable Instant cancelledAt,
        @Nullable PersonId cancelledById,
        @Nullable String cancelledBecause,
        int questionCount,
        @Nullable Instant planSentAt,
        List<InternalAuditAction> allowedActions)
        implements ScopedView {

    static final String TYPE = "InternalAudit";

    private record Steps(
            InternalAudit.@Nullable Step started,
            InternalAudit.@Nullable Step reported,
            @Nullable Instant signed,
            InternalAudit.@Nullable Step cancelled,
            @Nullable String reason) {

        static Steps of(InternalAudit.State state) {
            return switch (state) {
                case InternalAudit.State.Planned _ -> new Steps(null, null, null, null, null);
                case InternalAudit.State.UnderWay(var started) ->
                        new Steps(started, null, null, null, null);
                case InternalAudit.State.Reported(var started, var reported) ->
                        new Steps(started, reported, null, null, null);
                case InternalAudit.State.Signed(var started, var reported, var at) ->
                        new Steps(started, reported, at, null, null);
                case InternalAudit.State.Cancelled(var started, var cancelled, var reason) ->
                        new Steps(started, null, null, cancelled, reason);
            };
        }
    }

    private static @Nullable Instant at(InternalAudit.@Nullable Step step) {
        return step == null ? null : step.at();
    }

    private static @Nullable PersonId by(InternalAudit.@Nullable Step step) {
        return step == null ? null : step.by();
    }

    static InternalAuditView of(TenantScope scope, InternalAudit.Facts one) {
        var content = one.content();
        var steps = Steps.of(one.state());
        return new InternalAuditView(
                scope,
                one,
                GlobalId.of(TYPE, scope.tenant(), one.id().value()),
                one.version(),
                one.number(),
                content.title(),
                content.objectives(),
                content.method(),
                content.startsOn(),
                content.endsOn(),
                content.reportDueOn(),
                one.state().name(),
                at(steps.started()),
                by(steps.started()),
                at(steps.reported()),
                by(steps.reported()),
                steps.signed(),
                at(steps.cancelled()),
                by(steps.cancelled()),
                steps.reason(),
                one.questions(),
                one.planSentAt(),
                one.allowedActions(scope));
    }

    /// The GraphQL type `InternalAuditMember`.
    ///
    /// @param audit no field of the SDL: what `findings` are read by
    /// @param member no field of the SDL: what other fields are made from
    record MemberView(
            TenantScope scope,
            InternalAuditId audit,
            InternalAudit.Member member,
            AuditDuty duty,
            @Nullable String overrideReason,
            @Nullable Instant overriddenAt,
            @Nullable Instant declaredAt)
            implements ScopedView {

        static MemberView of(TenantScope scope, InternalAuditId audit, InternalAudit.Member one) {
            var override = one.override();
            var declaration = one.declaration();
            return new MemberView(
                    scope,
                    audit,
                    one,
                    one.duty(),
                    override == null ? null : override.reason(),
                    override == null ? null : override.at(),
                    declaration == null ? null : declaration.at());
        }
    }

    /// The GraphQL type `InternalAuditSlot`.
    ///
    /// @param slot no field of the SDL: what other fields are made from
    record SlotView(
            TenantScope scope,
            InternalAuditSlot slot,
            int number,
            InternalAuditSlotKind kind,
            @Nullable String topic,
            LocalDate day,
            String from,
            String until,
            @Nullable URI link)
            implements ScopedView {

        static SlotView of(TenantScope scope, InternalAuditSlot one) {
            var content = one.content();
            return new SlotView(
                    scope,
                    one,
                    one.number(),
                    content.kind(),
                    content.topic(),
                    content.day(),
                    content.from().toString(),
                    content.until().toString(),
                    content.link());
        }
    }

    /// The GraphQL type `IndependenceFinding`.
    record IndependenceFindingView(
            IndependenceFinding.Kind kind,
            String what,
            @Nullable LocalDate on,
            boolean isFinal,
            RuleReference rule) {

        static IndependenceFindingView of(IndependenceFinding one) {
            return new IndependenceFindingView(
                    one.kind(), one.what(), one.on(), one.isFinal(), one.rule().reference());
        }
    }

    /// The GraphQL type `InternalAuditResultCount`.
    record ResultCountView(InternalAuditResult result, int count) {}
}
