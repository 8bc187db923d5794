package dev.triennium.api.invitation;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.LanguageTags;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.EmailAddresses;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.invitation.InvitePerson;
import dev.triennium.domain.invitation.Invitee;
import dev.triennium.domain.invitation.PromisedRole;
import dev.triennium.domain.tenancy.TenantId;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record InvitePersonInput(
        TenantId tenantId,
        @Nullable UUID idempotencyKey,
        @PlainText(max = EmailAddresses.MAX_LENGTH) String email,
        @PlainText(max = 200) String givenName,
        @PlainText(max = 200) String familyName,
        String locale,
        @Size(max = MAX_ROLES) List<PromisedRoleInput> roles,
        boolean firmStandsIn) {

    static final int MAX_ROLES = 4;

    /// The SDL's `PromisedRoleInput`.
    record PromisedRoleInput(
            Role role, @Nullable Instant validFrom, @Nullable Instant validUntil) {}

    InvitePerson toCommand() {
        var language =
                LanguageTags.parse(locale)
                        .orElseThrow(
                                () -> new ValidationException("locale", LanguageTags.EXPECTED));
        return new InvitePerson(
                new Invitee(email, givenName, familyName, language),
                roles.stream()
                        .map(one -> new PromisedRole(one.role(), one.validFrom(), one.validUntil()))
                        .toList(),
                firmStandsIn);
    }
}
