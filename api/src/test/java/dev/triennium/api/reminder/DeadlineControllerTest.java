package dev.triennium.api.reminder;

import static dev.triennium.api.TestCallers.ALDER;
import static dev.triennium.api.TestCallers.BIRCH;
import static dev.triennium.api.TestCallers.EMPLOYEE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.TrienniumApplication;
import dev.triennium.api.ControllerTest;
import dev.triennium.api.TestCallers;
import dev.triennium.domain.certification.CertificationDeadlineKind;
import dev.triennium.domain.paging.Cursor;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineFeature;
import dev.triennium.domain.reminder.DeadlineFilter;
import dev.triennium.domain.reminder.DeadlineId;
import dev.triennium.domain.reminder.DeadlineKind;
import dev.triennium.domain.reminder.DeadlineKinds;
import dev.triennium.domain.reminder.DeadlineList;
import dev.triennium.domain.reminder.DeadlineNames;
import dev.triennium.domain.reminder.DeadlineSubject;
import dev.triennium.domain.reminder.ListedDeadline;
import dev.triennium.domain.reminder.News;
import dev.triennium.domain.rule.RuleReference;
import dev.triennium.domain.tenancy.PortfolioScope;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.GraphQlTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.context.ContextConfiguration;

@GraphQlTest(controllers = DeadlineController.class)
@ContextConfiguration(classes = {TrienniumApplication.class, DeadlineControllerTest.Fakes.class})
class DeadlineControllerTest extends ControllerTest {

    @Autowired private Rows rows;

    @TestConfiguration(proxyBeanMethods = false)
    static class Fakes {

        @Bean
        Rows rows() {
            return new Rows();
        }

        @Bean
        DeadlineKinds kinds() {
            return new DeadlineKinds(
                    List.of(
                            new DeadlineFeature() {
                                @Override
                                public List<? extends DeadlineKind> kinds() {
                                    return List.of(CertificationDeadlineKind.STAGE_1_AUDIT);
                                }

                                @Override
                                public Set<String> facts() {
                                    return Set.of();
                                }
                            }));
        }

        @Bean
        DeadlineNames names() {
            return new DeadlineNames() {
                @Override
                public String name(Deadline deadline, Locale language) {
                    return "Stage 1 audit";
                }

                @Override
                public String told(Deadline deadline, @Nullable News news, Locale language) {
                    return "ISO 9001: Stage 1 audit";
                }

                @Override
                public List<NamedFact> facts(Deadline deadline, Locale language) {
                    return List.of(new NamedFact("Certificate", "QM-4711"));
                }
            };
        }
    }

    /// What the lists were asked for, and what they answer.
    static final class Rows implements DeadlineList {

        private final List<DeadlineFilter> asked = new ArrayList<>();
        private final List<OfTenant> found = new ArrayList<>();

        @Override
        public Map<Ref<DeadlineId>, ListedDeadline> list(
                TenantScopes scopes, Collection<Ref<DeadlineId>> refs) {
            return Map.of();
        }

        @Override
        public Map<TenantId, Page<ListedDeadline>> pages(
                TenantScopes scopes, DeadlineFilter filter, PageRequest page) {
            return Map.of();
        }

        @Override
        public Page<OfTenant> pageAccessible(
                PortfolioScope scope, DeadlineFilter filter, PageRequest page) {
            asked.add(filter);
            return Page.whole(
                    found.stream()
                            .map(one -> new Page.Item<>(one, new Cursor(List.of("1"))))
                            .toList());
        }
    }

    @BeforeEach
    void oneIsDueToAnEmployee() {
        TestCallers.signIn(EMPLOYEE);
        rows.asked.clear();
        rows.found.clear();
        rows.found.add(due(ALDER, LocalDate.of(2026, 11, 20)));
    }

    private static DeadlineList.OfTenant due(TenantId tenant, LocalDate day) {
        return new DeadlineList.OfTenant(
                tenant,
                new ListedDeadline(
                        new DeadlineId(new UUID(3, 3)),
                        new Deadline(
                                new DeadlineSubject(
                                        "Certification", new UUID(2, 2), "ISO 9001", List.of()),
                                CertificationDeadlineKind.STAGE_1_AUDIT,
                                "stage-1",
                                0,
                                day,
                                null,
                                Deadline.State.OPEN,
                                new RuleReference("AP-5", "source", "summary"),
                                null)));
    }

    private GraphQlTester.Response ask(String filter) {
        return graphQl.document(
                        """
                        { deadlines(first: 5%s) { edges { node {
                          kind name title facts { label value } dueOn daysLeft state roles
                          rule { id } } } } }
                        """
                                .formatted(filter))
                .execute();
    }

    @Test
    void aDeadlineSaysWhatWhenForWhomAndByWhichRule() {
        ask("").path("deadlines.edges[0].node")
                .matchesJson(
                        """
                        {"kind": "certification.STAGE_1_AUDIT", "name": "Stage 1 audit",
                         "title": "ISO 9001",
                         "facts": [{"label": "Certificate", "value": "QM-4711"}],
                         "dueOn": "2026-11-20", "daysLeft": -4, "state": "OPEN",
                         "roles": ["REPRESENTATIVE", "CONSULTANT"], "rule": {"id": "AP-5"}}
                        """);
        assertThat(rows.asked).containsExactly(DeadlineFilter.OPEN);
    }

    @Test
    void whatTheCallerMayNoLongerReadIsLeftOut() {
        rows.found.add(due(BIRCH, LocalDate.of(2026, 11, 21)));

        ask("").path("deadlines.edges").entityList(Object.class).hasSize(1);
    }

    @Test
    void aKindThatNobodyHasIsRefused() {
        ask(", filter: {kinds: [\"certification.STAGE_1_AUDIT\", \"certification.NONE\"]}")
                .errors()
                .satisfy(
                        errors ->
                                assertThat(errors)
                                        .singleElement()
                                        .satisfies(
                                                error ->
                                                        assertThat(error.getMessage())
                                                                .contains("certification.NONE")));
        assertThat(rows.asked).isEmpty();
    }

    @Test
    void aFilterThatLeavesOutStatesShowsOpenOnes() {
        ask(", filter: {dueUntil: \"2027-01-01\"}").path("deadlines.edges").hasValue();

        assertThat(rows.asked.getFirst().states()).containsExactly(Deadline.State.OPEN);
        assertThat(rows.asked.getFirst().dueUntil()).isEqualTo("2027-01-01");
    }
}
