package dev.triennium.api.audittime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.TrienniumApplication;
import dev.triennium.api.identity.CallerAuthentication;
import dev.triennium.domain.audittime.AuditTimeRule;
import dev.triennium.domain.audittime.AuditTimeService;
import dev.triennium.domain.audittime.AuditTimeTable;
import dev.triennium.domain.audittime.AuditTimeTables;
import dev.triennium.domain.audittime.AuditTimeTables.Scheme;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.testkernel.InMemoryGrants;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.GraphQlTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;

@GraphQlTest(AuditTimeController.class)
@ContextConfiguration(classes = {TrienniumApplication.class, AuditTimeControllerTest.Fakes.class})
class AuditTimeControllerTest {

    private static final PersonId PERSON = new PersonId(new UUID(8, 1));

    @Autowired private GraphQlTester graphQl;

    @TestConfiguration(proxyBeanMethods = false)
    static class Fakes {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);
        }

        @Bean
        AuditTimeService service() {
            var table =
                    new AuditTimeTable(
                            AuditTimeRule.QMS_TABLE,
                            false,
                            List.of(45, 65),
                            Map.of(
                                    Optional.empty(),
                                    List.of(BigDecimal.valueOf(4), BigDecimal.valueOf(5))));
            var tables =
                    new AuditTimeTables(
                            Map.of(
                                    "iso-9001-2026",
                                    new Scheme.ByTable(
                                            table,
                                            false,
                                            true,
                                            false,
                                            new BigDecimal("0.8"),
                                            AuditTimeRule.ON_SITE)),
                            new TreeMap<>());
            return new AuditTimeService(() -> tables);
        }

        @Bean
        Authorizer authorizer(Clock clock) {
            return new Authorizer(new InMemoryGrants(), clock);
        }
    }

    @BeforeEach
    void signIn() {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new CallerAuthentication(
                                new Caller(PERSON, "subject"), Instant.now().plusSeconds(600)));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anEstimateExplainsItself() {
        graphQl.document(
                        """
                        { auditTimeEstimate(input: {systems: [{standard: "iso-9001-2026",
                            personnel: {fullTime: 40,
                              partTime: [{count: 30, hours: 4, fullTimeHours: 8}]},
                            adjustments: [{reason: "Known to the body", percent: -10}]}]}) {
                          initialDays surveillanceDays recertificationDays onSiteMinimumDays
                          integrationReductionPercent isUnverified
                          systems { standard effectivePersonnel baseDays adjustmentPercent days }
                          steps { label value rule { id } isUnverified } } }
                        """)
                .execute()
                .path("auditTimeEstimate")
                .matchesJson(
                        """
                        {"initialDays": 4.5, "surveillanceDays": 1.5, "recertificationDays": 3,
                         "onSiteMinimumDays": 3.6, "integrationReductionPercent": 0,
                         "isUnverified": false,
                         "systems": [{"standard": "iso-9001-2026", "effectivePersonnel": 55,
                           "baseDays": 5, "adjustmentPercent": -10, "days": 4.5}]}
                        """)
                .path("auditTimeEstimate.steps[*].label")
                .entityList(String.class)
                .contains("Effective number of people", "Days by the table", "Known to the body")
                .path("auditTimeEstimate.steps[?(@.label == 'Days by the table')]")
                .matchesJson(
                        """
                        [{"value": "5 days", "rule": {"id": "MD5-QMS"}, "isUnverified": false}]
                        """);
    }

    @Test
    void whatIsMissingOrTooMuchIsNamed() {
        assertThat(refused("{standard: \"iso-1-2026\", personnel: {fullTime: 10}}"))
                .contains("systems.0.standard");
        assertThat(refused("{standard: \"iso-9001-2026\", personnel: {fullTime: 0}}"))
                .contains("systems.0.personnel");
        assertThat(refused("{standard: \"iso-9001-2026\", personnel: {fullTime: -1}}"))
                .contains("fullTime");
        assertThat(
                        refused(
                                "{standard: \"iso-9001-2026\", personnel: {fullTime: 1, partTime:"
                                        + " [{count: 1, hours: \"4\", fullTimeHours: 8}]}}"))
                .contains("decimal number");
        assertThat(
                        refused(
                                "{standard: \"iso-9001-2026\", personnel: {fullTime: 1, partTime:"
                                        + " [{count: 1, hours: 1e999999, fullTimeHours: 8}]}}"))
                .contains("decimal number");
    }

    private String refused(String system) {
        var said = new StringBuilder();
        graphQl.document(
                        "{ auditTimeEstimate(input: {systems: [%s]}) { initialDays } }"
                                .formatted(system))
                .execute()
                .errors()
                .satisfy(
                        errors ->
                                errors.forEach(
                                        error ->
                                                said.append(error.getMessage())
                                                        .append(error.getExtensions())));
        return said.toString();
    }
}
