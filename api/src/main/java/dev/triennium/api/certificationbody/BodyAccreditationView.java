package dev.triennium.api.certificationbody;

import dev.triennium.domain.certificationbody.AccreditationState;
import dev.triennium.domain.certificationbody.BodyAccreditation;
import dev.triennium.domain.certificationbody.BodyAccreditation.StateChange;
import dev.triennium.domain.standard.StandardId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `BodyAccreditation`.
///
/// @param accreditorKey no field of the SDL: what other fields are made from
record BodyAccreditationView(
        @Nullable String accreditorKey,
        int number,
        String accreditorName,
        @Nullable String certificateNumber,
        StandardId standardId,
        List<Integer> sectorCodes,
        List<String> categories,
        List<String> countries,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable Boolean isRecognised,
        @Nullable String seenAt,
        @Nullable LocalDate seenOn,
        @Nullable AccreditationState state,
        List<Change> history) {

    static final String TYPE = "BodyAccreditation";

    /// The GraphQL type `AccreditationStateChange`.
    record Change(
            AccreditationState state,
            LocalDate sinceOn,
            @Nullable String evidence,
            Instant recordedAt) {

        static Change of(StateChange change) {
            return new Change(
                    change.state(), change.sinceOn(), change.evidence(), change.recordedAt());
        }
    }

    static BodyAccreditationView of(BodyAccreditation accreditation, LocalDate today) {
        var grant = accreditation.grant();
        return new BodyAccreditationView(
                grant.accreditor(),
                accreditation.number(),
                grant.accreditorName(),
                grant.certificateNumber(),
                grant.standard(),
                grant.sectorCodes(),
                grant.categories(),
                grant.countries(),
                grant.validFrom(),
                grant.validUntil(),
                grant.isRecognised(),
                grant.seenAt(),
                grant.seenOn(),
                accreditation.stateOn(today).orElse(null),
                accreditation.history().stream().map(Change::of).toList());
    }
}
