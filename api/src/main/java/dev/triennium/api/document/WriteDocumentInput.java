package dev.triennium.api.document;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.document.DocumentContent.Markdown;
import dev.triennium.domain.document.DocumentId;
import dev.triennium.domain.document.NewContent;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.file.UploadId;
import org.jspecify.annotations.Nullable;

record WriteDocumentInput(
        DocumentId id,
        int expectedVersion,
        @PlainText(max = 2_000, isMultiline = true) @Nullable String changelog,
        @PlainText(max = Markdown.MAX_LENGTH, isMultiline = true) @Nullable String text,
        @Nullable UploadId uploadId) {
    NewContent toContent() {
        var content = DocumentInputs.content(text, uploadId);
        if (content == null) {
            throw new ValidationException("text", "A text or a file is needed.");
        }
        return content;
    }
}
