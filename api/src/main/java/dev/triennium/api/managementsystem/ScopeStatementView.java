package dev.triennium.api.managementsystem;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.tenancy.ActView;
import dev.triennium.domain.managementsystem.EffectivePersonnel;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.managementsystem.ScopeApproval;
import dev.triennium.domain.managementsystem.ScopeContent;
import dev.triennium.domain.managementsystem.ScopeSite;
import dev.triennium.domain.managementsystem.ScopeStatement;
import dev.triennium.domain.managementsystem.ScopeStatementId;
import dev.triennium.domain.rule.RuleReference;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.tenancy.Actor;
import dev.triennium.domain.tenancy.TenantScope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `ScopeStatement`.
public record ScopeStatementView(
        TenantScope scope,
        ScopeStatementId statementId,
        ManagementSystemId systemId,
        GlobalId id,
        int number,
        ScopeStatement.State state,
        List<Integer> sectorCodes,
        @Nullable ScopeApprovalView approval,
        @Nullable LocalDate supersededOn)
        implements ScopedView {

    public static final String TYPE = "ScopeStatement";

    static ScopeStatementView of(TenantScope scope, ScopeStatement.Facts facts) {
        return new ScopeStatementView(
                scope,
                facts.id(),
                facts.system(),
                GlobalId.of(TYPE, scope.tenant(), facts.id().value()),
                facts.number(),
                facts.state(),
                facts.sectorCodes(),
                facts.approval() == null ? null : ScopeApprovalView.of(facts.approval()),
                facts.supersededOn());
    }

    /// The GraphQL type `ScopeWording`.
    record ScopeWordingView(String language, String text) {

        static ScopeWordingView of(ScopeContent.Wording wording) {
            return new ScopeWordingView(wording.language().toLanguageTag(), wording.text());
        }
    }

    /// The GraphQL type `ScopeExclusion`.
    record ScopeExclusionView(ClauseId clauseId, String justification) {

        static ScopeExclusionView of(ScopeContent.Exclusion exclusion) {
            return new ScopeExclusionView(exclusion.clause(), exclusion.justification());
        }
    }

    /// The GraphQL type `ScopeApproval`.
    record ScopeApprovalView(LocalDate approvedOn, String reason, Actor actor) implements ActView {

        static ScopeApprovalView of(ScopeApproval approval) {
            return new ScopeApprovalView(
                    approval.approvedOn(), approval.reason(), approval.approvedBy());
        }
    }

    /// What the fields of the GraphQL type `ScopeSiteEdge` are made from.
    record ScopeSiteView(TenantScope scope, ScopeSite site) {}

    /// The GraphQL type `EffectivePersonnel`.
    record EffectivePersonnelView(BigDecimal number, long headcount, RuleReference rule) {

        static EffectivePersonnelView of(EffectivePersonnel personnel) {
            return new EffectivePersonnelView(
                    personnel.number(), personnel.headcount(), EffectivePersonnel.RULE);
        }
    }
}
