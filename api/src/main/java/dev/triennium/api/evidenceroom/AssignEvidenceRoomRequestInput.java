package dev.triennium.api.evidenceroom;

import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.evidenceroom.EvidenceRoomRequestId;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import org.springframework.graphql.data.ArgumentValue;

record AssignEvidenceRoomRequestInput(
        EvidenceRoomRequestId id,
        int expectedVersion,
        ArgumentValue<ColleagueId> ownerId,
        ArgumentValue<LocalDate> wantedBy) {

    ColleagueId owner(ColleagueId current) {
        return Patch.required(ownerId, "ownerId", current);
    }

    LocalDate day(LocalDate current) {
        return Patch.required(wantedBy, "wantedBy", current);
    }
}
