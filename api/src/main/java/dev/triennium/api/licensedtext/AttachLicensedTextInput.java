package dev.triennium.api.licensedtext;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.licensedtext.AttachLicensedText;
import dev.triennium.domain.licensedtext.LicensedWording;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record AttachLicensedTextInput(
        GlobalId tenantId,
        @Nullable UUID idempotencyKey,
        @Nullable GlobalId clauseId,
        @Nullable GlobalId controlId,
        @PlainText(max = 20_000, isMultiline = true) String text,
        @Valid LicenceInput licence) {

    AttachLicensedText toCommand() {
        var subject =
                LicensedTextFilterInput.subject(clauseId, controlId)
                        .orElseThrow(
                                () ->
                                        new ValidationException(
                                                "clauseId", "A clause or a control is needed"));
        return new AttachLicensedText(subject, new LicensedWording(text), licence.toLicence());
    }

    /// The text is somebody else's and goes into no log.
    @Override
    public String toString() {
        return "AttachLicensedTextInput[" + tenantId + "]";
    }
}
