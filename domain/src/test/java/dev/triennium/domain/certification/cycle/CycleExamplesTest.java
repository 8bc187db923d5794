package dev.triennium.domain.certification.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.certificationbody.CycleParameters;
import dev.triennium.domain.certificationbody.ExpiryConvention;
import dev.triennium.domain.certificationbody.RecertExpiryPolicy;
import dev.triennium.domain.certificationbody.RecertYearBasis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every worked example of the rules. Each expectation must be known here, so that a new example
/// cannot pass unread.
class CycleExamplesTest {

    private static final LocalDate TRANSITION_OF_ISO_9001 = LocalDate.parse("2029-09-30");

    private static List<JsonNode> examples() {
        try (var json =
                Objects.requireNonNull(
                        CycleExamplesTest.class.getResourceAsStream(
                                "/certification/cycle-examples.json"))) {
            var tree = JsonMapper.builder().build().readTree(json);
            return StreamSupport.stream(tree.spliterator(), false).toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void allTwentySevenExamplesAreRead() {
        assertThat(examples()).hasSize(27);
    }

    @TestFactory
    Stream<DynamicTest> theDatesAreThoseOfTheExample() {
        return examples().stream()
                .map(
                        example ->
                                DynamicTest.dynamicTest(
                                        example.get("id").asString(),
                                        () ->
                                                assertThat(computed(example))
                                                        .containsAllEntriesOf(expected(example))));
    }

    private static Map<String, String> expected(JsonNode example) {
        var expected = new LinkedHashMap<String, String>();
        example.get("expected")
                .properties()
                .forEach(
                        entry -> {
                            var value = entry.getValue();
                            expected.put(
                                    entry.getKey(),
                                    value.isString() ? value.asString() : value.toString());
                        });
        return expected;
    }

    private static Map<String, String> computed(JsonNode example) {
        var in = example.get("input");
        return switch (example.get("id").asString()) {
            case "V1", "V2", "V3", "V4", "V5", "V6" -> cycle(in);
            case "V7" -> Map.of("gaps", gaps(in).toString());
            case "V9" -> Map.of("e", renewedFrom(day(in, "prevExpiry"), in));
            case "V10" -> Map.of("e", renewedFrom(day(in, "decision").plusMonths(3), in));
            case "V12" -> {
                var old = expiringOn(day(in, "prevExpiry"));
                var restored = old.restored(day(in, "decision"), old.parameters());
                yield Map.of(
                        "r", old.restorationLimit().toString(),
                        "e", restored.expiresOn().toString());
            }
            case "V14" -> Map.of("e", initial(day(in, "decision")).expiresOn().toString());
            case "V15.0", "V15.1", "V15.2", "V15.3" ->
                    Map.of(
                            "x",
                            StageDeadlines.stage2FindingsLimit(day(in, "stage2LastDay"))
                                    .toString());
            case "V18" ->
                    Map.of(
                            "x",
                            expiringOn(day(in, "suspended").plusYears(2))
                                    .suspensionLimit(day(in, "suspended"))
                                    .toString());
            case "V19" ->
                    Map.of(
                            "x",
                            expiringOn(day(in, "expiry"))
                                    .suspensionLimit(day(in, "suspended"))
                                    .toString());
            case "V20" -> {
                var cycle = initial(day(in, "d0"));
                yield Map.of(
                        "e", cycle.expiresOn().toString(),
                        "s2", cycle.surveillance2().target().toString());
            }
            case "V23" -> {
                var cycle = initial(day(in, "d0"));
                var next =
                        cycle.renewed(
                                cycle.expiresOn(),
                                RecertExpiryPolicy.KEEP_ANNIVERSARY,
                                cycle.parameters());
                yield Map.of(
                        "e0", cycle.expiresOn().toString(),
                        "e", next.expiresOn().toString());
            }
            case "V26" -> {
                var old = expiringOn(day(in, "prevExpiry"));
                var restored = old.restored(LocalDate.parse("2027-02-10"), old.parameters());
                yield Map.of(
                        "r", old.restorationLimit().toString(),
                        "e", restored.expiresOn().toString());
            }
            case "V27" -> {
                var expiry = initial(day(in, "d0")).expiresOn();
                var transition = new EditionTransition(null, TRANSITION_OF_ISO_9001, false);
                yield Map.of(
                        "e", expiry.toString(),
                        "eff", transition.effectiveValidity(expiry).toString());
            }
            case "V30" ->
                    Map.of(
                            "x",
                            StageDeadlines.stageGapLimit(
                                            day(in, "stage1End"), CycleParameters.DEFAULT)
                                    .toString());
            case "V31", "V32" -> Map.of("expiries", expiries(in));
            case "V33.0", "V33.1" -> afterTheRecertification(in);
            case "V34" -> {
                var transition =
                        new EditionTransition(
                                day(in, "initialOnlyNewFrom"), day(in, "deadline"), false);
                yield Map.of(
                        "auditRefused", transition.demandsNewEdition(day(in, "stage2")) + "",
                        "decisionRefused", transition.demandsNewEdition(day(in, "decision")) + "");
            }
            default -> Map.of();
        };
    }

    private static String expiries(JsonNode in) {
        var cycle = initial(day(in, "d0"));
        var expiries = new ArrayList<String>();
        expiries.add('"' + cycle.expiresOn().toString() + '"');
        for (var i = 0; i < in.get("renewals").asInt(); i++) {
            cycle =
                    cycle.renewed(
                            cycle.expiresOn(),
                            RecertExpiryPolicy.KEEP_ANNIVERSARY,
                            cycle.parameters());
            expiries.add('"' + cycle.expiresOn().toString() + '"');
        }
        return "[" + String.join(",", expiries) + "]";
    }

    /// The next surveillance, limited by the first calendar year that has no audit.
    private static Map<String, String> afterTheRecertification(JsonNode in) {
        var old = initial(day(in, "d0"));
        var decision = day(in, "decision");
        var next = old.renewed(decision, RecertExpiryPolicy.KEEP_ANNIVERSARY, old.parameters());
        var uncovered =
                CalendarYears.of(
                                decision,
                                List.of(),
                                List.of(
                                        new CalendarYears.Recertification(
                                                day(in, "recertAudit"), decision)),
                                RecertYearBasis.EITHER)
                        .firstUncovered();
        var latest = Objects.requireNonNull(next.surveillance1().latest());
        return Map.of(
                "e", old.expiresOn().toString(),
                "sv1_latest",
                        CivilMonths.earlier(latest, CivilMonths.lastDayOfYear(uncovered))
                                .toString());
    }

    private static Map<String, String> cycle(JsonNode in) {
        var convention = ExpiryConvention.valueOf(in.get("convention").asString());
        var decision = day(in, "decision");
        var parameters = CycleParameters.DEFAULT.with(convention, 0);
        var cycle = CertificationCycle.initial(1, decision, parameters);
        var tolerant = CertificationCycle.initial(1, decision, parameters.with(convention, 3));
        var recertification = cycle.recertificationAudit();
        var dates = new LinkedHashMap<String, String>();
        dates.put("expiry", cycle.expiresOn().toString());
        dates.put("sv1_earliest", String.valueOf(cycle.surveillance1().earliest()));
        dates.put("sv1_target", cycle.surveillance1().target().toString());
        dates.put("sv1_latest", String.valueOf(cycle.surveillance1().latest()));
        dates.put("sv2_earliest", String.valueOf(cycle.surveillance2().earliest()));
        dates.put("sv2_due", cycle.surveillance2().target().toString());
        dates.put("sv2_latest_tol3", String.valueOf(tolerant.surveillance2().latest()));
        dates.put("recert_plan_start", cycle.recertificationPlanningFrom().toString());
        dates.put("recert_audit_from", String.valueOf(recertification.earliest()));
        dates.put("recert_audit_to", recertification.target().toString());
        dates.put("recert_audit_soft_latest", String.valueOf(recertification.latest()));
        dates.put("restore_until", cycle.restorationLimit().toString());
        return dates;
    }

    private static List<Integer> gaps(JsonNode in) {
        var audits = new ArrayList<LocalDate>();
        in.get("audits").forEach(audit -> audits.add(LocalDate.parse(audit.get(1).asString())));
        return CalendarYears.of(day(in, "d0"), audits, List.of(), RecertYearBasis.EITHER)
                .through(CivilMonths.lastDayOfYear(in.get("through").asInt()))
                .stream()
                .filter(year -> year.coverage() != CalendarYears.Coverage.COVERED)
                .map(CalendarYears.Year::year)
                .toList();
    }

    private static String renewedFrom(LocalDate expiry, JsonNode in) {
        var cycle = expiringOn(expiry);
        return cycle.renewed(
                        day(in, "decision"),
                        RecertExpiryPolicy.valueOf(in.get("policy").asString()),
                        cycle.parameters())
                .expiresOn()
                .toString();
    }

    private static CertificationCycle initial(LocalDate decision) {
        return CertificationCycle.initial(1, decision, CycleParameters.DEFAULT);
    }

    private static CertificationCycle expiringOn(LocalDate expiry) {
        return initial(expiry.plusDays(1).minusYears(3))
                .withExpiry(
                        new RuledDate(expiry, DateSource.CERTIFICATE, CertificationRule.CERT_2));
    }

    private static LocalDate day(JsonNode in, String field) {
        return LocalDate.parse(in.get(field).asString());
    }
}
