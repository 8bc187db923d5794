package dev.triennium.api.internalaudit;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.internalaudit.AuditMethod;
import dev.triennium.domain.internalaudit.InternalAudit;
import dev.triennium.domain.internalaudit.InternalAuditId;
import dev.triennium.domain.internalaudit.InternalAuditProcessId;
import dev.triennium.domain.internalaudit.InternalAuditService;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.SiteId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.graphql.data.ArgumentValue;

record ChangeInternalAuditInput(
        InternalAuditId id,
        int expectedVersion,
        ArgumentValue<@PlainText(max = InternalAudit.MAX_TITLE) String> title,
        ArgumentValue<@PlainText(max = InternalAudit.MAX_TEXT, isMultiline = true) String>
                objectives,
        ArgumentValue<@PlainText(max = InternalAudit.MAX_TEXT, isMultiline = true) String> scope,
        ArgumentValue<AuditMethod> method,
        ArgumentValue<LocalDate> startsOn,
        ArgumentValue<LocalDate> endsOn,
        ArgumentValue<LocalDate> reportDueOn,
        ArgumentValue<List<StandardId>> standardIds,
        ArgumentValue<List<ClauseId>> clauseIds,
        ArgumentValue<List<SiteId>> siteIds,
        ArgumentValue<List<InternalAuditProcessId>> processIds) {

    InternalAuditService.Edit applyTo(InternalAuditService.Edit current) {
        var content = current.content();
        var coverage = current.coverage();
        return new InternalAuditService.Edit(
                new InternalAudit.Content(
                        Patch.required(title, "title", content.title()),
                        Patch.required(objectives, "objectives", content.objectives()),
                        Patch.optional(scope, content.scope()),
                        Patch.required(method, "method", content.method()),
                        Patch.required(startsOn, "startsOn", content.startsOn()),
                        Patch.required(endsOn, "endsOn", content.endsOn()),
                        Patch.required(reportDueOn, "reportDueOn", content.reportDueOn())),
                new InternalAudit.Coverage(
                        Patch.required(standardIds, "standardIds", coverage.standards()),
                        Patch.required(clauseIds, "clauseIds", coverage.clauses()),
                        Patch.required(siteIds, "siteIds", coverage.sites()),
                        Patch.required(processIds, "processIds", coverage.processes())));
    }
}
