package dev.triennium.api.incident;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.incident.IncidentId;
import dev.triennium.domain.incident.NoticeAnswer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record NoteIncidentNoticeInput(
        IncidentId id,
        int expectedVersion,
        @Nullable LocalDate toldOn,
        @PlainText(max = NoticeAnswer.MAX_REASON, isMultiline = true) @Nullable String how) {}
