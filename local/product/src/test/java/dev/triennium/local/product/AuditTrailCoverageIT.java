package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.local.DemoPeople;
import graphql.schema.GraphQLFieldDefinition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

/// Each mutation of the schema succeeds here once, and leaves an entry under its own name in the
/// trail of its organisation. A new mutation fails this test until it is made to succeed here.
class AuditTrailCoverageIT extends ProductTest {

    private static final String MARK = "Audited";

    /// It moves the clock of the local stack, and changes nothing of a tenant by itself.
    private static final Set<String> OF_NO_TENANT = Set.of("advanceClock");

    private static final Set<String> STORING_NOTHING = Set.of("previewAnswerImport");

    private static final Pattern REFERENCE = Pattern.compile("[0-9a-f-]{36}/1/[0-9a-f]{12}");

    private final Set<String> succeeded = new TreeSet<>();

    /// Looks into a tenant's trail after each mutation.
    private final class Audited extends Mutations {

        private final String tenant;

        Audited(ProductClient client, String tenant) {
            super(client);
            this.tenant = tenant;
        }

        @Override
        JsonNode run(String name, Map<String, ?> input, String result) {
            var before = newest();
            var entity = super.run(name, input, result);
            requireEntry(name, before);
            return entity;
        }

        private void requireEntry(String name, long before) {
            assertThat(entries())
                    .as("the entries of %s", name)
                    .anyMatch(
                            entry ->
                                    sequence(entry) > before
                                            && entry.path("operation").asString().equals(name));
            succeeded.add(name);
        }

        private long newest() {
            return entries().stream().mapToLong(Audited::sequence).max().orElse(0);
        }

        private static long sequence(JsonNode entry) {
            return Long.parseLong(entry.path("sequence").asString());
        }

        private List<JsonNode> entries() {
            return client().run(
                            "query($id: ID!) { auditTrail(tenantId: $id) { edges { node { sequence"
                                    + " operation } } } }",
                            Map.of("id", tenant))
                    .at("/auditTrail/edges")
                    .valueStream()
                    .map(edge -> edge.path("node"))
                    .toList();
        }
    }

    @Test
    void everyMutationLeavesAnEntry() {
        var partner = as(DemoPeople.NORTHSTAR_PARTNER);
        var firm = partner.run("{ viewer { employments { firm { id } } } }");
        var tenant =
                new Mutations(partner)
                        .run(
                                "createTenant",
                                Map.of(
                                        "firmId",
                                        firm.at("/viewer/employments/0/firm/id").asString(),
                                        "name",
                                        MARK,
                                        "timeZone",
                                        "Europe/Berlin",
                                        "services",
                                        MARK,
                                        "consent",
                                        MARK),
                                "tenant")
                        .path("id")
                        .asString();
        var audited = new Audited(partner, tenant);
        audited.requireEntry("createTenant", 0);
        changeOrganisation(audited);
        engage();
        prepare();
        certify(audited);

        var schema = product().application().getBean(GraphQlSource.class).schema();
        var mutations = new TreeSet<String>();
        schema.getMutationType().getFieldDefinitions().stream()
                .map(GraphQLFieldDefinition::getName)
                .filter(name -> !OF_NO_TENANT.contains(name) && !STORING_NOTHING.contains(name))
                .forEach(mutations::add);
        assertThat(succeeded).isEqualTo(mutations);
    }

    private static void changeOrganisation(Audited audited) {
        audited.run(
                "changeTenant",
                Map.of("id", audited.tenant, "expectedVersion", 1, "headcount", 7),
                "tenant");
        var added =
                audited.run(
                        "addSite",
                        Map.of("tenantId", audited.tenant, "name", MARK, "address", MARK),
                        "site");
        var changed = audited.run("changeSite", versioned(added, Map.of("headcount", 7)), "site");
        audited.run("removeSite", versioned(changed, Map.of()), "tenant");
    }

    /// The client's own people engage a firm, for as long as this takes.
    private void engage() {
        var audited = auditedBirch();
        var southgate =
                as(DemoPeople.SOUTHGATE_PARTNER)
                        .run("{ viewer { employments { firm { id } } } }")
                        .at("/viewer/employments/0/firm/id")
                        .asString();
        var engagement =
                audited.run(
                        "startEngagement",
                        Map.of(
                                "tenantId", audited.tenant,
                                "firmId", southgate,
                                "services", MARK,
                                "consent", MARK),
                        "engagement");
        audited.run("endEngagement", versioned(engagement, Map.of()), "engagement");
    }

    private Audited auditedBirch() {
        var birch = as(DemoPeople.BIRCH_REPRESENTATIVE);
        var tenants = birch.run("{ tenants { edges { node { id } } } }");
        return new Audited(birch, tenants.at("/tenants/edges/0/node/id").asString());
    }

    private void prepare() {
        var audited = auditedBirch();
        SamplePreparation.create(audited, audited.tenant, MARK, today(audited));
        var made =
                audited.client()
                        .run(
                                """
                                query($id: ID!) {
                                  assessments(tenantId: $id) { edges { node { id version
                                    items(first: 100) { edges { node { id version state } } } } } }
                                  licensedTexts(tenantId: $id) { edges { node { id version } } }
                                  tenant(id: $id) { managementSystems { edges { node { id version } } } }
                                }
                                """,
                                Map.of("id", audited.tenant));
        for (var edge : made.at("/assessments/edges")) {
            var renamed =
                    audited.run(
                            "changeAssessment",
                            versioned(edge.path("node"), Map.of("name", MARK + " anew")),
                            "assessment { id version items(first: 100) { edges { node {"
                                    + " id version state } } } }");
            completeIfAsked(audited, renamed);
        }
        importAnswer(audited);
        var text = made.at("/licensedTexts/edges/0/node");
        var changed =
                audited.run(
                        "changeLicensedText",
                        versioned(text, Map.of("text", MARK + " anew")),
                        "licensedText");
        audited.run("removeLicensedText", versioned(changed, Map.of()), "licensedText");
        var system = made.at("/tenant/managementSystems/edges/0/node");
        var draft =
                audited.run(
                        "changeScope",
                        versioned(system, Map.of("sectorCodes", List.of(18))),
                        "managementSystem");
        audited.run("discardScopeDraft", versioned(draft, Map.of()), "managementSystem");
    }

    private static void importAnswer(Audited audited) {
        var created =
                audited.run(
                        "createAssessment",
                        Map.of(
                                "tenantId",
                                audited.tenant,
                                "name",
                                MARK,
                                "standardIds",
                                List.of(standard(audited, "iso-14001-2026"))),
                        "assessment { id downloads { csv } }");
        var template = audited.client().download(created.at("/downloads/csv").asString());
        var reference = REFERENCE.matcher(template).results().findFirst().orElseThrow().group();
        var upload =
                audited.run(
                        "prepareUpload",
                        Map.of("tenantId", audited.tenant, "fileName", "answers.csv"),
                        "upload { id url }");
        audited.client()
                .upload(
                        upload.path("url").asString(),
                        "Reference,Result\r\n" + reference + ",Conforming\r\n");
        audited.run(
                "applyAnswerImport",
                Map.of("uploadId", id(upload), "assessmentId", id(created)),
                "assessment");
    }

    /// Of the sample's two assessments, the one with an item that was given back.
    private static void completeIfAsked(Audited audited, JsonNode assessment) {
        var items = assessment.at("/items/edges").valueStream().map(edge -> edge.path("node"));
        var byState = items.collect(Collectors.groupingBy(item -> item.path("state").asString()));
        for (var item : byState.getOrDefault("CHANGES_REQUESTED", List.of())) {
            var submitted =
                    audited.run(
                            "submitAssessmentItem", versioned(item, Map.of()), "assessmentItem");
            audited.run("acceptAssessmentItem", versioned(submitted, Map.of()), "assessmentItem");
            audited.run(
                    "answerAssessmentItems",
                    Map.of(
                            "assessmentId",
                            id(assessment),
                            "answers",
                            byState.getOrDefault("OPEN", List.of()).stream()
                                    .map(open -> versioned(open, Map.of("result", "CONFORMING")))
                                    .toList()),
                    "assessment");
            audited.run("completeAssessment", versioned(assessment, Map.of()), "assessment");
        }
    }

    private static LocalDate today(Audited audited) {
        var now = audited.client().run("{ productClock }").path("productClock").asString();
        return LocalDate.ofInstant(Instant.parse(now), ZoneOffset.UTC);
    }

    private static void certify(Audited audited) {
        var body = body(audited);
        var other = body(audited);
        audited.run(
                "updateCertificationBody",
                versioned(
                        other,
                        Map.of(
                                "name",
                                MARK,
                                "expiryConvention",
                                "SAME_DAY",
                                "surveillanceToleranceMonths",
                                1,
                                "recertYearBasis",
                                "AUDIT",
                                "recertExpiryPolicy",
                                "DECISION",
                                "stageGapMinDays",
                                14,
                                "stageGapMaxMonths",
                                6,
                                "suspensionMaxMonths",
                                6)),
                "certificationBody");

        var declined = applied(audited, body, 30);
        declined.step(
                "declineCertificationApplication",
                Map.of("declinedOn", declined.daysAgo(30), "reason", MARK));
        var cancelled = applied(audited, body, 30);
        cancelled.step(
                "cancelCertificationApplication",
                Map.of("cancelledOn", cancelled.daysAgo(30), "reason", MARK));
        refuse(applied(audited, body, 30));
        lapse(applied(audited, body, 3 * 366 + 30));
        keep(applied(audited, body, 100), id(other), standard(audited, "iso-9001-2026"));
    }

    private static SampleCertification applied(Audited audited, JsonNode body, int decided) {
        var certification = new SampleCertification(audited, MARK, today(audited), decided);
        certification.applyFor(audited.tenant, standard(audited, "iso-9001-2015"), id(body));
        return certification;
    }

    private static JsonNode body(Audited audited) {
        return audited.run(
                "createCertificationBody",
                Map.of("tenantId", audited.tenant, "name", MARK),
                "certificationBody");
    }

    private static String standard(Audited audited, String key) {
        return audited.client()
                .run("query($key: String!) { standardByKey(key: $key) { id } }", Map.of("key", key))
                .at("/standardByKey/id")
                .asString();
    }

    private static void refuse(SampleCertification refused) {
        refused.accept();
        refused.stage1();
        refused.step(
                "repeatStage1", Map.of("startsOn", refused.daysAgo(80), "team", List.of(MARK)));
        refused.step("completeStage1", Map.of("completedOn", refused.daysAgo(79)));
        refused.stage2();
        refused.find("MAJOR");
        refused.step(
                "verifyFinding",
                Map.of(
                        "findingId", refused.idOf("findings", "grade", "MAJOR"),
                        "verifiedOn", refused.daysAgo(40)));
        refused.step("submitForDecision", Map.of());
        refused.step(
                "refuseCertification",
                Map.of("decidedOn", refused.daysAgo(30), "decisionMaker", "D.", "reason", MARK));
    }

    private static void lapse(SampleCertification lapsed) {
        lapsed.accept();
        lapsed.stage1();
        lapsed.stage2();
        lapsed.grant();
        lapsed.step("declineRenewal", Map.of("declinedOn", lapsed.daysAgo(10)));
        lapsed.step("reapplyForCertification", Map.of("reappliedOn", lapsed.daysAgo(5)));
    }

    private static void keep(SampleCertification kept, String otherBody, String edition) {
        kept.accept();
        kept.stage1();
        kept.stage2();
        kept.find("MINOR");
        kept.step(
                "acceptFindingPlan",
                Map.of(
                        "findingId", kept.idOf("findings", "grade", "MINOR"),
                        "acceptedOn", kept.daysAgo(110)));
        kept.grant();
        var surveillance = kept.idOf("audits", "kind", "SURVEILLANCE_1");
        kept.step(
                "agreeAuditDate",
                Map.of(
                        "auditId", surveillance,
                        "agreedOn", kept.daysAgo(60),
                        "team", List.of(MARK)));
        kept.step(
                "completeSurveillance",
                Map.of("auditId", surveillance, "completedOn", kept.daysAgo(59)));
        kept.step("suspendCertification", Map.of("suspendedOn", kept.daysAgo(50), "reason", MARK));
        kept.step("restoreCertification", Map.of("restoredOn", kept.daysAgo(45)));
        kept.step(
                "changeCertificationScope",
                Map.of(
                        "isReduction", false,
                        "decidedOn", kept.daysAgo(40),
                        "certificate", Map.of("number", MARK, "scope", MARK)));
        kept.step(
                "changeCertificationEdition",
                Map.of(
                        "standardId", edition,
                        "decidedOn", kept.daysAgo(38),
                        "certificate", Map.of("number", MARK)));
        kept.step(
                "correctCertificateExpiry",
                Map.of("expiresOn", kept.daysAgo(-900), "source", "CERTIFICATE"));
        kept.step("requestTransfer", transfer(kept, otherBody, 35));
        kept.step("rejectTransfer", Map.of("rejectedOn", kept.daysAgo(34)));
        kept.step(
                "startRecertification",
                Map.of("startedOn", kept.daysAgo(30), "team", List.of(MARK)));
        kept.step("completeRecertificationAudit", Map.of("completedOn", kept.daysAgo(28)));
        kept.step("decideRecertification", kept.decision(20));
        kept.step("requestTransfer", transfer(kept, otherBody, 15));
        kept.step("decideTransfer", kept.decision(10));
        kept.step("recordAccreditationLoss", Map.of("lostOn", kept.daysAgo(5)));
        kept.step("withdrawCertification", Map.of("withdrawnOn", kept.daysAgo(1), "reason", MARK));
    }

    private static Map<String, ?> transfer(SampleCertification of, String body, int daysAgo) {
        return Map.of(
                "certificationBodyId",
                body,
                "requestedOn",
                of.daysAgo(daysAgo),
                "accreditationConfirmed",
                true);
    }

    private static Map<String, Object> versioned(JsonNode entity, Map<String, ?> more) {
        var input = new HashMap<String, Object>(more);
        input.put("id", id(entity));
        input.put("expectedVersion", entity.path("version").asInt());
        return input;
    }

    private static String id(JsonNode entity) {
        return entity.path("id").asString();
    }
}
