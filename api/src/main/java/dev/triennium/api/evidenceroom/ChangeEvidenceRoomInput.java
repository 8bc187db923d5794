package dev.triennium.api.evidenceroom;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.evidenceroom.EvidenceRoom;
import dev.triennium.domain.evidenceroom.EvidenceRoomId;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import org.springframework.graphql.data.ArgumentValue;

record ChangeEvidenceRoomInput(
        EvidenceRoomId id,
        int expectedVersion,
        ArgumentValue<@PlainText(max = EvidenceRoom.Content.MAX_TITLE) String> title,
        ArgumentValue<ColleagueId> keeperId,
        ArgumentValue<LocalDate> opensOn,
        ArgumentValue<LocalDate> closesOn,
        ArgumentValue<@PlainText(max = EvidenceRoom.Content.MAX_NOTE, isMultiline = true) String>
                note) {

    EvidenceRoom.Content applyTo(EvidenceRoom.Content current) {
        return new EvidenceRoom.Content(
                Patch.required(title, "title", current.title()),
                Patch.required(keeperId, "keeperId", current.keeper()),
                Patch.required(opensOn, "opensOn", current.opensOn()),
                Patch.required(closesOn, "closesOn", current.closesOn()),
                Patch.optional(note, current.note()));
    }
}
