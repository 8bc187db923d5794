package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.local.DemoPeople;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What becomes of a certification is told to each place where its mark is used.
class MarkUseIT extends ProductTest {

    private final ProductClient partner = as(DemoPeople.NORTHSTAR_PARTNER);
    private final SampleTenant tenant = tenantOf(partner);

    private static SampleTenant tenantOf(ProductClient partner) {
        var made = SampleTenant.takenOnBy(partner, "Marks " + UUID.randomUUID());
        return SampleTenant.of(new Mutations(partner), SampleTenant.id(made), "Marks");
    }

    private SampleCertification certified() {
        var bodies = new CertificationBodySample(tenant);
        bodies.fill();
        var certification = new SampleCertification(tenant, 100);
        certification.applyFor(tenant.standard("iso-45001-2018"), bodies.first());
        certification.accept();
        certification.stage1();
        certification.stage2();
        certification.grant();
        return certification;
    }

    private JsonNode used(SampleCertification certification, String title) {
        return tenant.create(
                "recordMarkUse",
                Map.of(
                        "kind",
                        "VEHICLE",
                        "title",
                        title,
                        "ownerId",
                        owner(),
                        "certificationId",
                        certification.id()),
                "markUse { id version number }");
    }

    private String owner() {
        return SampleTenant.id(
                tenant.create(
                        "addColleague",
                        Map.of(
                                "givenName",
                                "Olga",
                                "familyName",
                                "Owner",
                                "confirmDuplicate",
                                true),
                        "colleague"));
    }

    private List<String> tasks() {
        return partner.run(
                        """
                        query($id: ID!) { tenant(id: $id) { markUses(first: 10) { edges { node {
                          title tasks(first: 10) { edges { node {
                            cause causedOn dueOn owner { givenName } } } } } } } } }
                        """,
                        Map.of("id", tenant.id()))
                .at("/tenant/markUses/edges")
                .valueStream()
                .flatMap(
                        use ->
                                use.at("/node/tasks/edges")
                                        .valueStream()
                                        .map(
                                                task ->
                                                        use.at("/node/title").asString()
                                                                + " "
                                                                + task.at("/node/cause").asString()
                                                                + " "
                                                                + task.at("/node/dueOn")
                                                                        .asString()))
                .toList();
    }

    @Test
    void eachPlaceInUseGetsOneTaskForWhatHappened() {
        var certification = certified();
        used(certification, "Van 1");
        used(certification, "Van 2");
        var sold = used(certification, "Van 3");
        tenant.change("closeMarkUse", sold, Map.of("reason", "Sold"), "markUse");
        assertThat(tasks()).isEmpty();

        certification.step(
                "changeCertificationScope",
                Map.of(
                        "isReduction",
                        true,
                        "decidedOn",
                        certification.daysAgo(40),
                        "certificate",
                        Map.of("number", "QM-2", "scope", "Less")));
        var in30 = tenant.today().plusDays(30).toString();
        assertThat(tasks())
                .containsExactly("Van 1 SCOPE_REDUCED " + in30, "Van 2 SCOPE_REDUCED " + in30);

        certification.step(
                "suspendCertification",
                Map.of("suspendedOn", certification.daysAgo(0), "reason", "Missed audit"));
        var in14 = tenant.today().plusDays(14).toString();
        assertThat(tasks())
                .containsExactly(
                        "Van 1 SUSPENDED " + in14,
                        "Van 1 SCOPE_REDUCED " + in30,
                        "Van 2 SUSPENDED " + in14,
                        "Van 2 SCOPE_REDUCED " + in30);
        assertThat(deadlines()).contains("register.MARK_TASK");
    }

    private List<String> deadlines() {
        return partner.run(
                        """
                        query($tenant: ID!) { tenant(id: $tenant) {
                          deadlines(first: 100) { edges { node { kind } } } } }
                        """,
                        Map.of("tenant", tenant.id()))
                .at("/tenant/deadlines/edges")
                .valueStream()
                .map(edge -> edge.at("/node/kind").asString())
                .toList();
    }

    @Test
    void aPlaceWithAnOpenTaskStaysInTheRegister() {
        var certification = certified();
        var use = used(certification, "Sign");
        certification.step(
                "withdrawCertification",
                Map.of("withdrawnOn", certification.daysAgo(0), "reason", "Given up"));

        var input = SampleTenant.versioned(use, Map.of("reason", "Gone"));
        var refused =
                partner.ask(
                        """
                        mutation($input: CloseMarkUseInput!) { closeMarkUse(input: $input) {
                          errors { ... on RuleViolation { rule { id } } } } }
                        """,
                        Map.of("input", input));
        assertThat(refused.at("/data/closeMarkUse/errors/0/rule/id").asString()).isEqualTo("MRK-2");

        var task =
                partner.run(
                                """
                                query($id: ID!) { node(id: $id) { ... on MarkUse {
                                  tasks(first: 1, filter: {isDone: false}) {
                                    edges { node { id version } } } } } }
                                """,
                                Map.of("id", SampleTenant.id(use)))
                        .at("/node/tasks/edges/0/node");
        tenant.change("completeMarkTask", task, Map.of("note", "Taken down"), "markTask");
        tenant.change("closeMarkUse", use, Map.of("reason", "Gone"), "markUse");
    }
}
