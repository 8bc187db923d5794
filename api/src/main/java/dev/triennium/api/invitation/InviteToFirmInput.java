package dev.triennium.api.invitation;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.LanguageTags;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.EmailAddresses;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.invitation.Invitee;
import dev.triennium.domain.invitation.PromisedRole;
import dev.triennium.domain.tenancy.FirmId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record InviteToFirmInput(
        FirmId firmId,
        @Nullable UUID idempotencyKey,
        @PlainText(max = EmailAddresses.MAX_LENGTH) String email,
        @PlainText(max = 200) String givenName,
        @PlainText(max = 200) String familyName,
        String locale,
        Role role,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil) {

    /// @throws ValidationException when it would end before it begins
    PromisedRole toRole() {
        if (validFrom != null && validUntil != null && validUntil.isBefore(validFrom)) {
            throw new ValidationException("validUntil", "A role ends after it begins.");
        }
        return new PromisedRole(role, validFrom, validUntil);
    }

    Invitee toInvitee() {
        var language =
                LanguageTags.parse(locale)
                        .orElseThrow(
                                () -> new ValidationException("locale", LanguageTags.EXPECTED));
        return new Invitee(email, givenName, familyName, language);
    }
}
