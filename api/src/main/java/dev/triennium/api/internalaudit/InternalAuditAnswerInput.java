package dev.triennium.api.internalaudit;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.evidence.EvidenceId;
import dev.triennium.domain.internalaudit.InternalAuditChecklist;
import dev.triennium.domain.internalaudit.InternalAuditQuestion;
import dev.triennium.domain.internalaudit.InternalAuditQuestionId;
import dev.triennium.domain.internalaudit.InternalAuditResult;
import org.jspecify.annotations.Nullable;

record InternalAuditAnswerInput(
        InternalAuditQuestionId id,
        int expectedVersion,
        @Nullable InternalAuditResult result,
        @PlainText(max = InternalAuditQuestion.Answer.MAX_TEXT, isMultiline = true)
                @Nullable String sample,
        @PlainText(max = InternalAuditQuestion.Answer.MAX_TEXT, isMultiline = true)
                @Nullable String notes,
        @PlainText(max = InternalAuditQuestion.Answer.MAX_TEXT, isMultiline = true)
                @Nullable String evidence,
        @Nullable EvidenceId evidenceId) {

    InternalAuditChecklist.Given toGiven() {
        return new InternalAuditChecklist.Given(
                id, expectedVersion, result, sample, notes, evidence, evidenceId);
    }
}
