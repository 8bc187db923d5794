package dev.triennium.api.statementofapplicability;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.statementofapplicability.ControlSource;
import dev.triennium.domain.statementofapplicability.ImplementationState;
import dev.triennium.domain.statementofapplicability.NewOwnControl;
import dev.triennium.domain.statementofapplicability.StatementControl.Origin;
import dev.triennium.domain.statementofapplicability.StatementControl.Treatment;
import dev.triennium.domain.tenancy.ColleagueId;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

record OwnControlInput(
        @PlainText(max = 16) @Nullable String number,
        @PlainText(max = Origin.Own.MAX_TITLE) String title,
        ControlSource source,
        @PlainText(max = Origin.Own.MAX_REFERENCE) @Nullable String reference,
        @PlainText(max = 4_000, isMultiline = true) @Nullable String justification,
        List<@Valid StatementReasonInput> reasons,
        ImplementationState implementationState,
        @Nullable ColleagueId ownerId,
        List<@Valid StatementLinkInput> links) {

    NewOwnControl toNew(String field) {
        return new NewOwnControl(
                number == null ? null : OwnControlChangeInput.number(number, field + ".number"),
                new Origin.Own(title, source, reference),
                new Treatment(
                        true,
                        justification,
                        reasons.stream().map(StatementReasonInput::toReason).toList(),
                        implementationState,
                        ownerId,
                        links.stream().map(StatementLinkInput::toLink).toList()));
    }
}
