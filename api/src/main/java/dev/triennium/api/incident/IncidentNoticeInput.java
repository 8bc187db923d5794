package dev.triennium.api.incident;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.incident.NoticeAnswer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The GraphQL input `IncidentNoticeInput`.
record IncidentNoticeInput(
        @Nullable Boolean isRequired,
        @Nullable CertificationBodyId certificationBodyId,
        @Nullable LocalDate dueOn,
        @PlainText(max = NoticeAnswer.MAX_REASON, isMultiline = true) @Nullable String reason) {

    NoticeAnswer toAnswer() {
        return new NoticeAnswer(isRequired, certificationBodyId, dueOn, reason);
    }
}
