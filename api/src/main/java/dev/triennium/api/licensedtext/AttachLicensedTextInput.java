package dev.triennium.api.licensedtext;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.licensedtext.AttachLicensedText;
import dev.triennium.domain.licensedtext.LicensedWording;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.tenancy.TenantId;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record AttachLicensedTextInput(
        TenantId tenantId,
        @Nullable UUID idempotencyKey,
        @Nullable ClauseId clauseId,
        @Nullable ControlId controlId,
        @PlainText(max = 20_000, isMultiline = true) String text,
        @Valid LicenceInput licence) {

    AttachLicensedText toCommand() {
        var subject =
                LicensedTextFilterInput.subject(clauseId, controlId)
                        .orElseThrow(
                                () ->
                                        new ValidationException(
                                                "clauseId", "A clause or a control is needed."));
        return new AttachLicensedText(subject, new LicensedWording(text), licence.toLicence());
    }

    /// The text is somebody else's and goes into no log.
    @Override
    public String toString() {
        return "AttachLicensedTextInput[" + tenantId + "]";
    }
}
