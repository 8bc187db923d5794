package dev.triennium.api.evidence;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.evidence.EvidenceRequest;
import dev.triennium.domain.evidence.EvidenceRequestId;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import org.springframework.graphql.data.ArgumentValue;

record ChangeEvidenceRequestInput(
        EvidenceRequestId id,
        int expectedVersion,
        ArgumentValue<@PlainText(max = 200) String> title,
        ArgumentValue<@PlainText(max = 4_000, isMultiline = true) String> description,
        ArgumentValue<ColleagueId> assigneeId,
        ArgumentValue<LocalDate> dueOn) {

    EvidenceRequest.Asked applyTo(EvidenceRequest.Asked current) {
        return current.with(
                Patch.required(title, "title", current.title()),
                Patch.optional(description, current.description()),
                Patch.required(assigneeId, "assigneeId", current.assignee()),
                Patch.required(dueOn, "dueOn", current.dueOn()));
    }
}
