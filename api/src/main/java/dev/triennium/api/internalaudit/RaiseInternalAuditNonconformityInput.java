package dev.triennium.api.internalaudit;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.internalaudit.InternalAuditChecklist;
import dev.triennium.domain.internalaudit.InternalAuditQuestionId;
import dev.triennium.domain.nonconformity.NonconformityContent;
import dev.triennium.domain.nonconformity.NonconformityGrade;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.SiteId;
import java.util.List;
import org.jspecify.annotations.Nullable;

record RaiseInternalAuditNonconformityInput(
        InternalAuditQuestionId id,
        int expectedVersion,
        NonconformityGrade grade,
        @PlainText(max = NonconformityContent.MAX_TEXT, isMultiline = true) String requirement,
        @PlainText(max = NonconformityContent.MAX_TEXT, isMultiline = true) String statement,
        List<ClauseId> clauseIds,
        @PlainText(max = NonconformityContent.MAX_PROCESS_NAME) @Nullable String processName,
        @Nullable SiteId siteId,
        @Nullable ColleagueId ownerId) {

    InternalAuditChecklist.Raise toCommand() {
        return new InternalAuditChecklist.Raise(
                grade, requirement, statement, clauseIds, processName, siteId, ownerId);
    }
}
