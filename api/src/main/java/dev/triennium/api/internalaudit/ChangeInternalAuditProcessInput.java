package dev.triennium.api.internalaudit;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.internalaudit.InternalAuditProcess;
import dev.triennium.domain.internalaudit.InternalAuditProcessId;
import dev.triennium.domain.tenancy.ColleagueId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.graphql.data.ArgumentValue;

record ChangeInternalAuditProcessInput(
        InternalAuditProcessId id,
        int expectedVersion,
        ArgumentValue<@PlainText(max = InternalAuditProcess.MAX_NAME) String> name,
        ArgumentValue<ColleagueId> ownerId,
        ArgumentValue<@Min(0) @Max(InternalAuditProcess.MAX_SCORE) Integer> importance,
        ArgumentValue<@Min(0) @Max(InternalAuditProcess.MAX_SCORE) Integer> changes,
        ArgumentValue<@Min(0) @Max(InternalAuditProcess.MAX_SCORE) Integer> results,
        ArgumentValue<@Min(0) @Max(InternalAuditProcess.MAX_SCORE) Integer> complaints,
        ArgumentValue<@Min(0) @Max(InternalAuditProcess.MAX_SCORE) Integer> legal) {

    InternalAuditProcess.Content applyTo(InternalAuditProcess.Content current) {
        var scores = current.scores();
        return new InternalAuditProcess.Content(
                Patch.required(name, "name", current.name()),
                Patch.optional(ownerId, current.owner()),
                new InternalAuditProcess.Scores(
                        Patch.required(importance, "importance", scores.importance()),
                        Patch.required(changes, "changes", scores.changes()),
                        Patch.required(results, "results", scores.results()),
                        Patch.required(complaints, "complaints", scores.complaints()),
                        Patch.required(legal, "legal", scores.legal())));
    }
}
