package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.local.DemoPeople;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What a certificate prints is held against what was applied for, before and after its issue.
class CertificateProofIT extends ProductTest {

    private static final String RESULT =
            """
            certificateProof { id version state missing checkDueOn allowedActions
              differences { field about printed expected }
              content { number sites { name } wordings { language text } marks }
              approvedBy { familyName } certificate { number } scopeStatement { id }
              registerCheck { result url checkedBy { familyName } } }
            """;

    private final ProductClient consultant = as(DemoPeople.NORTHSTAR_PARTNER);
    private final ProductClient representative = as(DemoPeople.ALDER_REPRESENTATIVE);
    private final SampleTenant tenant =
            SampleTenant.of(
                    new Mutations(consultant),
                    SampleTenant.named("Alder Precision Parts", consultant),
                    "Body " + UUID.randomUUID());

    private SampleCertification certified() {
        var bodies = new CertificationBodySample(tenant);
        bodies.fill();
        var certification = new SampleCertification(tenant, 20);
        certification.applyFor(tenant.standard("iso-45001-2018"), bodies.first());
        certification.accept();
        certification.stage1();
        certification.stage2();
        certification.grant();
        return certification;
    }

    private Map<String, Object> content(String holder) {
        return new HashMap<>(
                Map.of(
                        "number",
                        "QM-1",
                        "revision",
                        "2",
                        "holder",
                        holder,
                        "sites",
                        List.of(Map.of("name", "Works", "address", "Mill Lane 1")),
                        "standard",
                        "ISO 45001:2018",
                        "wordings",
                        List.of(Map.of("language", "en", "text", "Turned parts")),
                        "effectiveOn",
                        tenant.today().minusDays(20).toString(),
                        "expiresOn",
                        tenant.today().plusDays(1000).toString(),
                        "bodyName",
                        tenant.mark(),
                        "bodyAddress",
                        "Ring 1"));
    }

    private JsonNode drafted(SampleCertification certification, Map<String, Object> content) {
        return tenant.create(
                "recordCertificateDraft",
                Map.of("certificationId", certification.id(), "content", content),
                RESULT);
    }

    @Test
    void aDraftIsComparedApprovedIssuedAndLookedUp() {
        var certification = certified();
        var content = content("Alder Precision Parts Ltd");
        var draft = drafted(certification, content);
        assertThat(draft.path("missing").valueStream().map(JsonNode::asString))
                .containsExactly("BODY_MARK");
        assertThat(draft.path("differences").valueStream().map(one -> one.path("field").asString()))
                .containsExactly("HOLDER");
        assertThat(draft.at("/differences/0/expected").asString())
                .isEqualTo("Alder Precision Parts");

        content.put("marks", List.of("CERTIFICATION_BODY"));
        content.put("holder", "Alder Precision Parts");
        var whole =
                tenant.change("changeCertificateDraft", draft, Map.of("content", content), RESULT);
        assertThat(whole.path("missing")).isEmpty();
        assertThat(whole.path("differences")).isEmpty();
        assertThat(whole.path("allowedActions").valueStream().map(JsonNode::asString))
                .as("a consultant does not approve")
                .containsExactly("CHANGE");

        var approved =
                tenant.by(representative)
                        .change("approveCertificateDraft", whole, Map.of(), RESULT);
        assertThat(approved.at("/approvedBy/familyName").asString()).isNotEmpty();
        var issued =
                tenant.change(
                        "noteCertificateIssued",
                        approved,
                        Map.of("certificateId", current(certification)),
                        RESULT);
        assertThat(issued.path("checkDueOn").asString())
                .isEqualTo(tenant.today().plusDays(10).toString());
        assertThat(deadlines(certification)).contains("register.CERTIFICATE_CHECK");

        var checked =
                tenant.change(
                        "recordRegisterCheck",
                        issued,
                        Map.of("result", "AS_PRINTED", "url", "https://register.example/QM-1"),
                        RESULT);
        assertThat(checked.path("checkDueOn").asString())
                .isEqualTo(tenant.today().plusDays(90).toString());
        assertThat(checked.at("/registerCheck/url").asString())
                .isEqualTo("https://register.example/QM-1");
    }

    private List<String> deadlines(SampleCertification certification) {
        return consultant
                .run(
                        """
                        query($id: ID!, $tenant: ID!) {
                          certification(id: $id) { certificateProofs(first: 10) { totalCount { number } } }
                          tenant(id: $tenant) { deadlines(first: 100) { edges { node { kind } } } } }
                        """,
                        Map.of("id", certification.id(), "tenant", tenant.id()))
                .at("/tenant/deadlines/edges")
                .valueStream()
                .map(edge -> edge.at("/node/kind").asString())
                .toList();
    }

    private String current(SampleCertification certification) {
        return consultant
                .run(
                        "query($id: ID!) { certification(id: $id) { currentCertificate { id } } }",
                        Map.of("id", certification.id()))
                .at("/certification/currentCertificate/id")
                .asString();
    }

    @Test
    void aCertificateOfAnotherCertificationIsNotItsOwn() {
        var content = content("Alder Precision Parts");
        content.put("marks", List.of("CERTIFICATION_BODY"));
        var draft = drafted(certified(), content);
        var approved =
                tenant.by(representative)
                        .change("approveCertificateDraft", draft, Map.of(), RESULT);
        var input = SampleTenant.versioned(approved, Map.of("certificateId", current(certified())));

        var refused =
                consultant.ask(
                        """
                        mutation($input: NoteCertificateIssuedInput!) {
                          noteCertificateIssued(input: $input) { errors { code path } } }
                        """,
                        Map.of("input", input));

        assertThat(refused.at("/data/noteCertificateIssued/errors/0/path"))
                .extracting(JsonNode::asString)
                .containsExactly("input", "certificateId");
    }
}
