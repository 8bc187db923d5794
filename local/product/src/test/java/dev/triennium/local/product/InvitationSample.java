package dev.triennium.local.product;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

final class InvitationSample implements FeatureSample {

    private final SampleTenant tenant;

    InvitationSample(SampleTenant tenant) {
        this.tenant = tenant;
    }

    @Override
    public void fill() {
        invite();
    }

    @Override
    public void change() {
        var sent = tenant.change("resendInvitation", invite(), Map.of(), "invitation");
        tenant.change("revokeInvitation", sent, Map.of(), "invitation");
    }

    private JsonNode invite() {
        return tenant.create(
                "invitePerson",
                Map.of(
                        "email", SampleTenant.newAddress(),
                        "givenName", tenant.mark(),
                        "familyName", tenant.mark(),
                        "roles", List.of(Map.of("role", "EMPLOYEE"))),
                "invitation");
    }
}
