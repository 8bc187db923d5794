package dev.triennium.local.product;

import dev.triennium.local.DemoPeople;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A firm's people, which are no data of any organisation: somebody who is invited in vain, and
/// somebody who has a role there before it begins, so that nobody sees anything by it.
///
/// @param mutations by a partner
record FirmSample(Mutations mutations, String firm, String mark) {

    /// Of the partner's own firm.
    static FirmSample of(Mutations mutations, String mark) {
        var firm =
                mutations
                        .client()
                        .run("{ viewer { employments { firm { id } } } }")
                        .at("/viewer/employments/0/firm/id")
                        .asString();
        return new FirmSample(mutations, firm, mark);
    }

    void change() {
        var open = invite(SampleTenant.newAddress());
        var sent = run("resendFirmInvitation", open, Map.of(), "invitation");
        run("revokeFirmInvitation", sent, Map.of(), "invitation");

        invite(DemoPeople.ALDER_AUDITOR.email());
        var sooner = ProductTest.today().plusMonths(11) + "T00:00:00Z";
        var consultant =
                run(
                        "changeEmploymentValidity",
                        newest(),
                        Map.of("validFrom", sooner),
                        "employment");
        var partner =
                run(
                        "changeEmployment",
                        consultant,
                        Map.of("role", "PARTNER", "reason", mark),
                        "employment");
        run("endEmployment", partner, Map.of("reason", mark), "employment");
    }

    private JsonNode invite(String email) {
        return mutations.run(
                "inviteToFirm",
                Map.of(
                        "firmId", firm,
                        "email", email,
                        "givenName", mark,
                        "familyName", mark,
                        "role", "CONSULTANT",
                        "validFrom", ProductTest.today().plusYears(1) + "T00:00:00Z"),
                "invitation");
    }

    private JsonNode run(String mutation, JsonNode entity, Map<String, ?> more, String result) {
        var input = new HashMap<String, Object>(SampleTenant.versioned(entity, more));
        input.put("firmId", firm);
        return mutations.run(mutation, input, result);
    }

    private JsonNode newest() {
        return mutations
                .client()
                .run(
                        """
                        query($id: ID!) { node(id: $id) { ... on Firm { people(last: 1) {
                          edges { node { id version } } } } } }
                        """,
                        Map.of("id", firm))
                .at("/node/people/edges/0/node");
    }
}
