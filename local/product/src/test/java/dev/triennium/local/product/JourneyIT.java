package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.local.DemoPeople;
import dev.triennium.local.mail.CaughtMail;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// From the application through three years to a late recertification, on the running product,
/// with real tokens and real mails.
class JourneyIT extends ProductTest {

    private static final String AUDITOR = "A. Auditor";
    private static final String CLIENT = "Journey GmbH";

    private final ProductClient partner = as(DemoPeople.NORTHSTAR_PARTNER);
    private JsonNode certification = partner.run("{ viewer { person { locale } } }");

    @Test
    void aCertificateLivesThroughItsCycle() {
        var today = today();
        apply(today);

        var stage1 = today.plusDays(14);
        step("scheduleStage1", Map.of("startsOn", stage1, "team", List.of(AUDITOR)));
        advanceTo(stage1);
        step("completeStage1", Map.of("completedOn", stage1));
        var stage2 = stage1.plusDays(30);
        step("scheduleStage2", Map.of("startsOn", stage2, "team", List.of(AUDITOR)));
        advanceTo(stage2);
        step("completeStage2", Map.of("completedOn", stage2));
        assertThat(state()).isEqualTo("STAGE2_DONE");

        recordFinding("MAJOR", "8.5.1");
        recordFinding("MINOR", "7.2");
        assertThat(refusal("submitForDecision", Map.of())).isEqualTo("DEC-3");
        var decidedOn = stage2.plusDays(10);
        advanceTo(decidedOn);
        step("verifyFinding", Map.of("findingId", finding("MAJOR"), "verifiedOn", decidedOn));
        step("acceptFindingPlan", Map.of("findingId", finding("MINOR"), "acceptedOn", decidedOn));
        step("submitForDecision", Map.of());
        assertThat(refusal("grantCertification", grant(decidedOn, AUDITOR))).isEqualTo("DEC-1");
        step("grantCertification", grant(decidedOn, "B. Decider"));
        assertThat(state()).isEqualTo("CERTIFIED");

        var expiresOn = decidedOn.plusMonths(36).minusDays(1);
        var surveillance1 = audit("SURVEILLANCE_1");
        assertThat(date(surveillance1, "latest")).isEqualTo(decidedOn.plusMonths(12));
        assertThat(date(surveillance1, "earliest")).isEqualTo(decidedOn.plusMonths(9));
        var surveyedOn = date(surveillance1, "target");
        advanceTo(surveyedOn);
        assertThat(subjects()).anyMatch(subject -> subject.contains("surveillance 1 due by"));
        step(
                "completeSurveillance",
                Map.of("auditId", surveillance1.path("id").asString(), "completedOn", surveyedOn));
        var mailsOfTheFirst = mailsAbout("surveillance 1");

        var surveillance2 = audit("SURVEILLANCE_2");
        advanceTo(date(surveillance2, "latest").plusDays(1));
        assertThat(flags()).contains("SURVEILLANCE_OVERDUE");
        assertThat(mailsAbout("surveillance 1"))
                .as("no mail about a finished audit")
                .isEqualTo(mailsOfTheFirst);
        assertThat(subjects()).anyMatch(subject -> subject.contains("surveillance 2 due by"));

        assertThat(subjectsOfDeadlines())
                .isNotEmpty()
                .containsOnly(certification.path("id").asString());

        var recertifiedOn = date(audit("RECERTIFICATION"), "target");
        advanceTo(recertifiedOn);
        step("startRecertification", Map.of("startedOn", recertifiedOn, "team", List.of(AUDITOR)));
        assertThat(state()).isEqualTo("RECERT_IN_PROGRESS");
        advanceTo(expiresOn.plusDays(1));
        assertThat(state()).isEqualTo("EXPIRED_RESTORABLE");

        step(
                "completeRecertificationAudit",
                Map.of("completedOn", expiresOn.plusDays(1), "team", List.of(AUDITOR)));
        var restoredOn = expiresOn.plusDays(60);
        advanceTo(restoredOn);
        step("decideRecertification", grant(restoredOn, "B. Decider"));
        assertThat(state()).isEqualTo("CERTIFIED");
        assertThat(flags()).contains("RESTORED");
        assertThat(certification.at("/currentCertificate/expiry/on").asString())
                .isEqualTo(expiresOn.plusMonths(36).toString());
    }

    /// Apart from those of its findings, which are entries of the register too.
    private List<String> subjectsOfDeadlines() {
        return partner
                .run(
                        "query($id: ID!) { node(id: $id) { ... on Certification { tenant {"
                                + " deadlines { edges { node { subject { __typename id } } } } } } }"
                                + " }",
                        Map.of("id", certification.path("id").asString()))
                .at("/node/tenant/deadlines/edges")
                .findValues("subject")
                .stream()
                .filter(subject -> !subject.path("__typename").asString().equals("Nonconformity"))
                .map(SampleTenant::id)
                .toList();
    }

    /// In steps that also a slow machine takes within the time that a request has.
    private void advanceTo(LocalDate day) {
        for (var to = today().plusDays(60); to.isBefore(day); to = to.plusDays(60)) {
            advanceAtOnce(to);
        }
        advanceAtOnce(day);
        read();
    }

    private void advanceAtOnce(LocalDate day) {
        partner.run(
                "mutation($to: Date!) { advanceClock(to: $to) { now errors { message } } }",
                Map.of("to", day.toString()));
    }

    private void apply(LocalDate today) {
        var firm = partner.run("{ viewer { employments { firm { id } } } }");
        var tenant =
                partner.run(
                        "mutation($input: CreateTenantInput!) { createTenant(input: $input)"
                                + " { tenant { id } errors { message } } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "firmId",
                                        firm.at("/viewer/employments/0/firm/id").asString(),
                                        "name",
                                        CLIENT,
                                        "timeZone",
                                        "Europe/Berlin",
                                        "services",
                                        "All ten steps",
                                        "consent",
                                        "Signed letter")));
        var tenantId = tenant.at("/createTenant/tenant/id").asString();
        var body =
                partner.run(
                        "mutation($input: CreateCertificationBodyInput!)"
                                + " { createCertificationBody(input: $input)"
                                + " { certificationBody { id } errors { message } } }",
                        Map.of("input", Map.of("tenantId", tenantId, "name", "Certification Ltd")));
        var standard = partner.run("{ standardByKey(key: \"iso-9001-2026\") { id } }");
        var applied =
                partner.run(
                        "mutation($input: ApplyForCertificationInput!)"
                                + " { applyForCertification(input: $input)"
                                + " { certification { id } errors { message } } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "tenantId",
                                        tenantId,
                                        "standardId",
                                        standard.at("/standardByKey/id").asString(),
                                        "certificationBodyId",
                                        body.at("/createCertificationBody/certificationBody/id")
                                                .asString(),
                                        "application",
                                        Map.of(
                                                "submittedOn", today.toString(),
                                                "scope", "Precision parts",
                                                "processes", "Turning and milling",
                                                "resources", "85 people",
                                                "legalObligations", "None in particular",
                                                "outsourcedProcesses", "Coating",
                                                "consultancy", "Northstar Consulting"))));
        certification = applied.at("/applyForCertification/certification");
        read();
        step(
                "acceptCertificationApplication",
                Map.of(
                        "reviewAcceptedOn",
                        today,
                        "contractSignedOn",
                        today,
                        "accreditationConfirmed",
                        true,
                        "independenceConfirmed",
                        true));
    }

    private void read() {
        if (!certification.has("id")) {
            return;
        }
        certification =
                partner.run(
                                "query($id: ID!) { certification(id: $id) { id version state flags"
                                        + " currentCertificate { number expiry { on } }"
                                        + " findings { edges { node { id grade } } }"
                                        + " audits(first: 20) { edges { node { id kind state"
                                        + " earliest { on } target { on } latest { on } } } } } }",
                                Map.of("id", certification.path("id").asString()))
                        .path("certification");
    }

    private Map<String, Object> input(Map<String, ?> more) {
        var input = new HashMap<String, Object>();
        input.put("id", certification.path("id").asString());
        input.put("expectedVersion", certification.path("version").asInt());
        more.forEach(
                (key, value) ->
                        input.put(key, value instanceof LocalDate ? value.toString() : value));
        return input;
    }

    private static String document(String mutation) {
        var type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1);
        return "mutation($input: %sInput!) { %s(input: $input) { certification { id } errors { message ... on RuleViolation { rule { id } } } } }"
                .formatted(type, mutation);
    }

    private void step(String mutation, Map<String, ?> more) {
        partner.run(document(mutation), Map.of("input", input(more)));
        read();
    }

    private String refusal(String mutation, Map<String, ?> more) {
        return partner.ask(document(mutation), Map.of("input", input(more)))
                .at("/data/" + mutation + "/errors/0/rule/id")
                .asString();
    }

    private void recordFinding(String grade, String clause) {
        step(
                "recordFinding",
                Map.of(
                        "stage", "STAGE_2",
                        "grade", grade,
                        "clause", clause,
                        "statement", "What was found",
                        "evidence", "What was seen"));
    }

    private static Map<String, ?> grant(LocalDate day, String decisionMaker) {
        return Map.of(
                "decidedOn", day,
                "decisionMaker", decisionMaker,
                "certificate", Map.of("number", "Q-" + day));
    }

    private String state() {
        return certification.path("state").asString();
    }

    private List<String> flags() {
        return certification.path("flags").valueStream().map(JsonNode::asString).toList();
    }

    private String finding(String grade) {
        return nodes("findings", "grade", grade).path("id").asString();
    }

    private JsonNode audit(String kind) {
        return nodes("audits", "kind", kind);
    }

    private JsonNode nodes(String connection, String field, String value) {
        return certification
                .path(connection)
                .path("edges")
                .valueStream()
                .map(edge -> edge.path("node"))
                .filter(node -> node.path(field).asString().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate date(JsonNode audit, String which) {
        return LocalDate.parse(audit.path(which).path("on").asString());
    }

    private static List<String> subjects() {
        return product().mails().messagesTo(DemoPeople.NORTHSTAR_CONSULTANT.email()).stream()
                .map(CaughtMail::subject)
                .filter(subject -> subject.contains(CLIENT))
                .toList();
    }

    private static long mailsAbout(String what) {
        return subjects().stream().filter(subject -> subject.contains(what)).count();
    }
}
