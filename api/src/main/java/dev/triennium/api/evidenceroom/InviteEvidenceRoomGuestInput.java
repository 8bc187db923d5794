package dev.triennium.api.evidenceroom;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.LanguageTags;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.evidenceroom.EvidenceRoomGuest;
import dev.triennium.domain.evidenceroom.EvidenceRoomGuestService;
import dev.triennium.domain.evidenceroom.EvidenceRoomId;
import dev.triennium.domain.identity.EmailAddresses;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record InviteEvidenceRoomGuestInput(
        EvidenceRoomId roomId,
        @Nullable UUID idempotencyKey,
        @PlainText(max = 200) String name,
        @PlainText(max = EmailAddresses.MAX_LENGTH) String email,
        String locale) {

    EvidenceRoomGuestService.Invite toCommand() {
        if (!EmailAddresses.isPlausible(email)) {
            throw new ValidationException("email", "That is no address of mail.");
        }
        return new EvidenceRoomGuestService.Invite(
                roomId,
                new EvidenceRoomGuest.Reader(
                        name,
                        email,
                        LanguageTags.parse(locale)
                                .orElseThrow(
                                        () ->
                                                new ValidationException(
                                                        "locale", LanguageTags.EXPECTED))));
    }
}
