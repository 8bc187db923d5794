package dev.triennium.local.product;

import dev.triennium.local.DemoPeople;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

final class TenancySample implements FeatureSample {

    private final SampleTenant tenant;
    private String site = "";
    private JsonNode colleague = MissingNode.getInstance();

    TenancySample(SampleTenant tenant) {
        this.tenant = tenant;
    }

    String site() {
        return site;
    }

    @Override
    public void fill() {
        site =
                SampleTenant.id(
                        tenant.create(
                                "addSite",
                                Map.of(
                                        "name", tenant.mark(),
                                        "address", tenant.mark(),
                                        "confirmDuplicate", true),
                                "site"));
        colleague =
                tenant.create(
                        "addColleague",
                        Map.of(
                                "givenName", tenant.mark(),
                                "familyName", tenant.mark(),
                                "email", "colleague@example.com",
                                "function", tenant.mark(),
                                "department", tenant.mark(),
                                "siteId", site,
                                "confirmDuplicate", true),
                        "colleague");
    }

    @Override
    public void change() {
        var now =
                tenant.client()
                        .run(
                                "query($id: ID!) { tenant(id: $id) { id version } }",
                                Map.of("id", tenant.id()))
                        .path("tenant");
        tenant.change("changeTenant", now, Map.of("headcount", 7), "tenant");
        var added =
                tenant.create(
                        "addSite",
                        Map.of("name", tenant.mark() + " 2", "address", tenant.mark()),
                        "site");
        var changed = tenant.change("changeSite", added, Map.of("headcount", 7), "site");
        tenant.change("removeSite", changed, Map.of(), "tenant");
        giveARole();
        var sold =
                tenant.change(
                        "changeColleague", colleague, Map.of("department", "Sales"), "colleague");
        merge(sold);
        takeIn();
        engage();
    }

    /// Whoever has a role gets another one, for as long as this takes.
    private void giveARole() {
        var known =
                tenant.client()
                        .run(
                                """
                                query($id: ID!) { tenant(id: $id) { memberships(first: 1) {
                                  edges { node { id } } } } }
                                """,
                                Map.of("id", tenant.id()))
                        .at("/tenant/memberships/edges/0/node");
        var granted =
                tenant.run(
                        "grantRole",
                        Map.of("membershipId", SampleTenant.id(known), "role", "AUDITOR"),
                        "membership");
        var until = tenant.today().plusYears(1) + "T00:00:00Z";
        var changed =
                tenant.change(
                        "changeRoleValidity", granted, Map.of("validUntil", until), "membership");
        tenant.change("endRole", changed, Map.of("reason", tenant.mark()), "membership");
    }

    private void takeIn() {
        var upload =
                tenant.create(
                        "prepareUpload",
                        Map.of("fileName", "staff.csv", "purpose", "COLLEAGUE_IMPORT"),
                        "upload { id url }");
        tenant.client()
                .upload(
                        upload.path("url").asString(),
                        "Given name,Family name,E-mail\r\nTaken,%s,taken@example.com\r\n"
                                .formatted(tenant.mark()));
        tenant.run(
                "applyColleagueImport",
                Map.of("uploadId", SampleTenant.id(upload), "confirmDuplicates", true),
                "preview { addedCount }");
    }

    private void merge(JsonNode kept) {
        var twin =
                tenant.create(
                        "addColleague",
                        Map.of(
                                "givenName", tenant.mark(),
                                "familyName", tenant.mark(),
                                "confirmDuplicate", true),
                        "colleague");
        tenant.change(
                "mergeColleagues",
                kept,
                Map.of("mergedId", SampleTenant.id(twin), "expectedVersionOfMerged", 1),
                "colleague");
    }

    /// The client's own people engage a firm, for as long as this takes.
    private void engage() {
        var firm =
                ProductTest.as(DemoPeople.SOUTHGATE_PARTNER)
                        .run("{ viewer { employments { firm { id } } } }")
                        .at("/viewer/employments/0/firm/id")
                        .asString();
        var engagement =
                tenant.create(
                        "startEngagement",
                        Map.of(
                                "firmId", firm,
                                "services", tenant.mark(),
                                "consent", tenant.mark()),
                        "engagement");
        var paused =
                tenant.change(
                        "pauseEngagement",
                        engagement,
                        Map.of("reason", tenant.mark()),
                        "engagement");
        var resumed = tenant.change("resumeEngagement", paused, Map.of(), "engagement");
        var partner = ProductTest.as(DemoPeople.SOUTHGATE_PARTNER);
        var person = partner.run("{ viewer { person { id } } }").at("/viewer/person/id").asString();
        var led =
                tenant.by(partner)
                        .change(
                                "nameLeadConsultant",
                                resumed,
                                Map.of("personId", person),
                                "engagement");
        tenant.change("endEngagement", led, Map.of(), "engagement");
    }
}
