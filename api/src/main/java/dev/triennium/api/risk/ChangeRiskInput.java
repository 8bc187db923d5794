package dev.triennium.api.risk;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.register.Entry;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.register.RiskId;
import dev.triennium.domain.risk.Risk;
import dev.triennium.domain.risk.RiskCategory;
import dev.triennium.domain.risk.RiskContent;
import dev.triennium.domain.risk.RiskEdit;
import dev.triennium.domain.risk.RiskKind;
import dev.triennium.domain.risk.RiskTreatment;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.graphql.data.ArgumentValue;

record ChangeRiskInput(
        RiskId id,
        int expectedVersion,
        ArgumentValue<RiskKind> kind,
        ArgumentValue<@PlainText(max = RiskContent.MAX_TITLE) String> title,
        ArgumentValue<@PlainText(max = RiskContent.MAX_DESCRIPTION, isMultiline = true) String>
                description,
        ArgumentValue<RiskCategory> category,
        ArgumentValue<@PlainText(max = RiskContent.MAX_PLACE) String> process,
        ArgumentValue<@PlainText(max = RiskContent.MAX_PLACE) String> asset,
        ArgumentValue<ColleagueId> ownerId,
        ArgumentValue<RiskRatingInput> inherentRating,
        ArgumentValue<RiskRatingInput> residualRating,
        ArgumentValue<RiskTreatment> treatment,
        ArgumentValue<@PlainText(max = RiskContent.MAX_DESCRIPTION, isMultiline = true) String>
                treatmentPlan,
        ArgumentValue<LocalDate> reviewOn,
        ArgumentValue<List<ClauseId>> clauseIds,
        ArgumentValue<List<ControlId>> controlIds) {

    RiskEdit applyTo(Entry<RiskId, Risk> current) {
        var content = current.facts().content();
        return new RiskEdit(
                new RiskContent(
                        Patch.required(kind, "kind", content.kind()),
                        Patch.required(title, "title", content.title()),
                        Patch.optional(description, content.description()),
                        Patch.required(category, "category", content.category()),
                        Patch.optional(process, content.process()),
                        Patch.optional(asset, content.asset()),
                        Patch.optional(ownerId, content.owner()),
                        Patch.optional(treatment, content.treatment()),
                        Patch.optional(treatmentPlan, content.treatmentPlan()),
                        Patch.optional(reviewOn, content.reviewOn())),
                RiskRatingInput.rated(inherentRating),
                RiskRatingInput.rated(residualRating),
                new EntryLinks(
                        Patch.required(clauseIds, "clauseIds", current.links().clauses()),
                        Patch.required(controlIds, "controlIds", current.links().controls())));
    }
}
