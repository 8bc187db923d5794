package dev.triennium.api.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.invitation.Invitation;
import dev.triennium.domain.invitation.InvitationAcceptance.Offer;
import dev.triennium.domain.invitation.InvitationId;
import dev.triennium.domain.invitation.SentInvitations.Place;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.TenantId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/// Where whoever accepted signs in, which needs no use case.
@NullUnmarked
class InvitationPageTest {

    private static final String CONSOLE = "https://example.com/";
    private static final InvitationId ID = new InvitationId(new UUID(1, 1));
    private static final TenantId TENANT = new TenantId(new UUID(1, 2));
    private static final FirmId FIRM = new FirmId(new UUID(1, 3));

    private static String signIn(Place place, boolean hasConsole) {
        return new InvitationPage(null, CONSOLE, hasConsole)
                .signIn(
                        new Offer(
                                place,
                                "Alder",
                                ZoneOffset.UTC,
                                null,
                                List.of(Role.REPRESENTATIVE),
                                "a+b@example.com",
                                Locale.ENGLISH,
                                Instant.EPOCH,
                                Invitation.State.OPEN));
    }

    @Test
    void aFirmsColleagueBeginsWhereTheConsoleDoes() {
        assertThat(signIn(new Place.InFirm(FIRM, ID), true))
                .isEqualTo("https://example.com/?login_hint=a%2Bb%40example.com");
    }

    @Test
    void withoutAConsoleThereIsThePageOfLinks() {
        var firm = GlobalId.of("Firm", FIRM.value());
        assertThat(signIn(new Place.InFirm(FIRM, ID), false))
                .isEqualTo(
                        "https://example.com/open/%s?in=%s&login_hint=a%%2Bb%%40example.com"
                                .formatted(firm, firm));
    }

    @Test
    void anOrganisationsOwnIsOpenedInBoth() {
        var tenant = GlobalId.of(TENANT);
        var place = new Place.InTenant(TENANT, ZoneOffset.UTC, ID);
        assertThat(signIn(place, true))
                .isEqualTo(signIn(place, false))
                .startsWith("https://example.com/open/%s?in=%s&".formatted(tenant, tenant));
    }
}
