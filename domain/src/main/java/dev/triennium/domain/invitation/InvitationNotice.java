package dev.triennium.domain.invitation;

import dev.triennium.domain.identity.Role;
import dev.triennium.domain.mail.LinkToken;
import dev.triennium.domain.tenancy.TenantId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What one person is told about an invitation.
///
/// @param tenant the organisation; null for a firm
/// @param place the name of the organisation or firm
/// @param zone its time zone
/// @param roles what the reader becomes there
/// @param inviter who invites, or has granted; null: the product's operator
/// @param token of the link; null where there is nothing to accept, since the reader has an account
public record InvitationNotice(
        @Nullable TenantId tenant,
        String place,
        ZoneId zone,
        List<Role> roles,
        @Nullable String inviter,
        String reader,
        Locale locale,
        Instant expiresAt,
        @Nullable LinkToken token) {

    public InvitationNotice {
        Objects.requireNonNull(place);
        Objects.requireNonNull(zone);
        roles = List.copyOf(roles);
        Objects.requireNonNull(reader);
        Objects.requireNonNull(locale);
        Objects.requireNonNull(expiresAt);
    }
}
