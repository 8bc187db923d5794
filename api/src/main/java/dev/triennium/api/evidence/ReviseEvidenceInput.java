package dev.triennium.api.evidence;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.evidence.EvidenceId;
import dev.triennium.domain.evidence.NewRevision;
import org.jspecify.annotations.Nullable;

record ReviseEvidenceInput(
        EvidenceId id,
        int expectedVersion,
        EvidenceContentInput content,
        EvidenceValidityInput validity,
        @PlainText(max = 2_000, isMultiline = true) @Nullable String note) {

    NewRevision toRevision() {
        return new NewRevision(content.toContent(), validity.toValidity(), note);
    }
}
