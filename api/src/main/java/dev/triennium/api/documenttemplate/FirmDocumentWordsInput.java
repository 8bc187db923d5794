package dev.triennium.api.documenttemplate;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.document.DocumentContent.Markdown;
import dev.triennium.domain.documenttemplate.FirmDocumentWords;
import org.jspecify.annotations.Nullable;

record FirmDocumentWordsInput(
        @PlainText(max = 200) String name,
        @PlainText(max = Markdown.MAX_LENGTH, isMultiline = true) @Nullable String text) {

    static @Nullable FirmDocumentWords toWords(@Nullable FirmDocumentWordsInput input) {
        return input == null ? null : new FirmDocumentWords(input.name, input.text);
    }
}
