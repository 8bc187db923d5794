package dev.triennium.api.nonconformity;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.certification.FindingId;
import dev.triennium.domain.incident.IncidentId;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.nonconformity.Nonconformity;
import dev.triennium.domain.nonconformity.NonconformityContent;
import dev.triennium.domain.nonconformity.NonconformityEdit;
import dev.triennium.domain.nonconformity.NonconformityId;
import dev.triennium.domain.nonconformity.NonconformitySource;
import dev.triennium.domain.register.Entry;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.SiteId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.graphql.data.ArgumentValue;

record ChangeNonconformityInput(
        NonconformityId id,
        int expectedVersion,
        ArgumentValue<NonconformitySource> source,
        ArgumentValue<@PlainText(max = NonconformityContent.MAX_TEXT, isMultiline = true) String>
                requirement,
        ArgumentValue<@PlainText(max = NonconformityContent.MAX_TEXT, isMultiline = true) String>
                statement,
        ArgumentValue<@PlainText(max = NonconformityContent.MAX_TEXT, isMultiline = true) String>
                evidence,
        ArgumentValue<LocalDate> foundOn,
        ArgumentValue<@PlainText(max = NonconformityContent.MAX_PROCESS_NAME) String> processName,
        ArgumentValue<SiteId> siteId,
        ArgumentValue<ManagementSystemId> managementSystemId,
        ArgumentValue<IncidentId> incidentId,
        ArgumentValue<FindingId> findingId,
        ArgumentValue<ColleagueId> ownerId,
        ArgumentValue<LocalDate> answerBy,
        ArgumentValue<List<ClauseId>> clauseIds,
        ArgumentValue<List<ControlId>> controlIds) {

    NonconformityEdit applyTo(Entry<NonconformityId, Nonconformity> current) {
        var content = current.facts().content();
        return new NonconformityEdit(
                new NonconformityContent(
                        Patch.required(source, "source", content.source()),
                        Patch.required(requirement, "requirement", content.requirement()),
                        Patch.required(statement, "statement", content.statement()),
                        Patch.required(evidence, "evidence", content.evidence()),
                        Patch.required(foundOn, "foundOn", content.foundOn()),
                        Patch.optional(processName, content.processName()),
                        Patch.optional(siteId, content.site()),
                        Patch.optional(managementSystemId, content.managementSystem()),
                        Patch.optional(incidentId, content.incident()),
                        Patch.optional(findingId, content.finding()),
                        Patch.optional(ownerId, content.owner()),
                        Patch.optional(answerBy, content.answerBy())),
                new EntryLinks(
                        Patch.required(clauseIds, "clauseIds", current.links().clauses()),
                        Patch.required(controlIds, "controlIds", current.links().controls())));
    }
}
