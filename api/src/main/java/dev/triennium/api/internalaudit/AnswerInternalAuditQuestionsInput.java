package dev.triennium.api.internalaudit;

import dev.triennium.domain.internalaudit.InternalAuditChecklist;
import dev.triennium.domain.internalaudit.InternalAuditId;
import jakarta.validation.Valid;
import java.util.List;

record AnswerInternalAuditQuestionsInput(
        InternalAuditId id, List<@Valid InternalAuditAnswerInput> answers) {

    List<InternalAuditChecklist.Given> toGiven() {
        return answers.stream().map(InternalAuditAnswerInput::toGiven).toList();
    }
}
