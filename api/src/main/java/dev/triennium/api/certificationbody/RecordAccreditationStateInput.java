package dev.triennium.api.certificationbody;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certificationbody.AccreditationState;
import dev.triennium.domain.certificationbody.DirectoryBodyId;
import dev.triennium.domain.certificationbody.DirectoryService.SeenState;
import dev.triennium.domain.tenancy.FirmId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record RecordAccreditationStateInput(
        FirmId firmId,
        DirectoryBodyId id,
        int expectedVersion,
        int accreditationNumber,
        AccreditationState state,
        LocalDate sinceOn,
        @PlainText(max = 2_000, isMultiline = true) @Nullable String evidence) {

    SeenState toSeen() {
        return new SeenState(accreditationNumber, state, sinceOn, evidence);
    }
}
