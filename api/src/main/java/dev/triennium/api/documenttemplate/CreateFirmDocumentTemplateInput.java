package dev.triennium.api.documenttemplate;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.documenttemplate.SaveFirmDocumentTemplate;
import dev.triennium.domain.tenancy.FirmId;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record CreateFirmDocumentTemplateInput(
        FirmId firmId,
        @Nullable UUID idempotencyKey,
        @PlainText(max = 60) String baseKey,
        @Valid @Nullable FirmDocumentWordsInput english,
        @Valid @Nullable FirmDocumentWordsInput german,
        @PlainText(max = 2_000, isMultiline = true) @Nullable String note) {

    SaveFirmDocumentTemplate toCommand() {
        return new SaveFirmDocumentTemplate(
                FirmDocumentWordsInput.toWords(english),
                FirmDocumentWordsInput.toWords(german),
                note);
    }
}
