package dev.triennium.api.certificationbody;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certificationbody.DirectoryService.SeenAccreditation;
import dev.triennium.domain.standard.StandardId;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

record BodyAccreditationInput(
        @PlainText(max = 60) @Nullable String accreditorKey,
        @PlainText(max = 200) @Nullable String accreditorName,
        @PlainText(max = 100) @Nullable String certificateNumber,
        StandardId standardId,
        @Size(max = 39) List<Integer> sectorCodes,
        @Size(max = 39) List<@PlainText(max = 50) String> categories,
        @Size(max = 100) List<@PlainText(max = 2) String> countries,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable Boolean isRecognised,
        @PlainText(max = 500) @Nullable String seenAt,
        @Nullable LocalDate seenOn) {

    SeenAccreditation toSeen() {
        return new SeenAccreditation(
                accreditorKey,
                accreditorName,
                certificateNumber,
                standardId,
                sectorCodes,
                categories,
                countries,
                validFrom,
                validUntil,
                isRecognised,
                seenAt,
                seenOn);
    }
}
