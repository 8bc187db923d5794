package dev.triennium.domain.managementsystem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.standard.Clause;
import dev.triennium.domain.standard.Clause.Requirement;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ClauseNumber;
import dev.triennium.domain.standard.Documentation;
import dev.triennium.domain.standard.StandardId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequiredDocumentTest {

    private static final int QUALITY = 1;
    private static final int SECURITY = 2;

    private static Clause clause(
            int edition, String number, String topic, Documentation need, @Nullable String item) {
        return new Clause(
                new ClauseId(new UUID(edition, number.hashCode())),
                new StandardId(new UUID(50, edition)),
                null,
                new ClauseNumber(number),
                "Title",
                1,
                true,
                false,
                null,
                new Requirement(topic, "Is it so?", List.of(), need, "Document", item),
                null);
    }

    private static Clause clause(int edition, String number, String topic) {
        return clause(edition, number, topic, Documentation.REQUIRED, null);
    }

    private static Clause heading(int edition, String number) {
        return new Clause(
                new ClauseId(new UUID(edition, number.hashCode())),
                new StandardId(new UUID(50, edition)),
                null,
                new ClauseNumber(number),
                "Title",
                1,
                true,
                false,
                null,
                null,
                null);
    }

    private static List<List<String>> numbers(List<RequiredDocument> documents) {
        return documents.stream()
                .map(one -> one.clauses().stream().map(clause -> clause.number().value()).toList())
                .toList();
    }

    @Test
    void whatIsNotApplicableNeedsNoDocuments() {
        var documented =
                List.of(
                        clause(QUALITY, "8.3.2", "design.planning"),
                        clause(QUALITY, "8.30", "other"),
                        clause(SECURITY, "8.3.1", "treatment"));
        assertThat(numbers(RequiredDocument.of(documented, List.of(heading(QUALITY, "8.3")))))
                .containsExactly(List.of("8.30"), List.of("8.3.1"));
        assertThat(numbers(RequiredDocument.of(documented, List.of(documented.getFirst()))))
                .containsExactly(List.of("8.30"), List.of("8.3.1"));
    }

    @Test
    void whatSeveralStandardsAskForCountsOnce() {
        var documents =
                RequiredDocument.of(
                        List.of(
                                clause(QUALITY, "4.3", "context.scope"),
                                clause(QUALITY, "6.2.1", "planning.objectives"),
                                clause(
                                        SECURITY,
                                        "4.3",
                                        "context.scope",
                                        Documentation.CONDITIONAL,
                                        null)),
                        List.of());
        assertThat(numbers(documents)).containsExactly(List.of("4.3", "4.3"), List.of("6.2.1"));
        assertThat(documents.getFirst().need()).isEqualTo(Documentation.REQUIRED);
    }

    @Test
    void clausesOfOneEditionAskForOneDocumentOnlyWhereTheySaySo() {
        var documents =
                RequiredDocument.of(
                        List.of(
                                clause(
                                        QUALITY,
                                        "5.2.1",
                                        "leadership.policy",
                                        Documentation.REQUIRED,
                                        "policy"),
                                clause(
                                        QUALITY,
                                        "5.2.2",
                                        "leadership.policy.communication",
                                        Documentation.REQUIRED,
                                        "policy"),
                                clause(QUALITY, "8.1", "operation.control"),
                                clause(QUALITY, "8.2", "operation.control"),
                                clause(SECURITY, "5.2", "leadership.policy"),
                                clause(SECURITY, "8.1", "operation.control")),
                        List.of());
        assertThat(numbers(documents))
                .containsExactly(
                        List.of("5.2.1", "5.2.2", "5.2"), List.of("8.1", "8.1"), List.of("8.2"));
    }

    @Test
    void whatIsNeededUnderConditionsAloneIsConditional() {
        assertThat(
                        RequiredDocument.of(
                                List.of(
                                        clause(
                                                QUALITY,
                                                "8.1",
                                                "a",
                                                Documentation.CONDITIONAL,
                                                null),
                                        clause(QUALITY, "8.2", "b", Documentation.NONE, null)),
                                List.of()))
                .extracting(RequiredDocument::need)
                .containsExactly(Documentation.CONDITIONAL);
    }
}
