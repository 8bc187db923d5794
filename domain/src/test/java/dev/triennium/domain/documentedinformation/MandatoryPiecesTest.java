package dev.triennium.domain.documentedinformation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.standard.Clause;
import dev.triennium.domain.standard.Clause.Requirement;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ClauseNumber;
import dev.triennium.domain.standard.Documentation;
import dev.triennium.domain.standard.StandardId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MandatoryPiecesTest {

    private static final StandardId STANDARD = new StandardId(new UUID(50, 1));

    private static final Clause SCOPE = clause("4.3", "context.scope", Documentation.REQUIRED);
    private static final Clause DESIGN = clause("8.3.2", "design", Documentation.REQUIRED);
    private static final Clause DESIGN_INPUTS = clause("8.3.3", "design", Documentation.REQUIRED);
    private static final Clause PERHAPS = clause("8.1", "operation", Documentation.CONDITIONAL);
    private static final List<Clause> ALL = List.of(SCOPE, DESIGN, DESIGN_INPUTS, PERHAPS);

    private static Clause clause(String number, String topic, @Nullable Documentation need) {
        return new Clause(
                new ClauseId(new UUID(1, number.hashCode())),
                STANDARD,
                null,
                new ClauseNumber(number),
                "Title",
                1,
                true,
                false,
                null,
                need == null
                        ? null
                        : new Requirement(topic, "Is it so?", List.of(), need, "Document", null),
                null);
    }

    private static int percent(
            List<Clause> documented, Set<ClauseId> covered, List<Clause> excluded) {
        return MandatoryPieces.of(documented, covered, excluded).percent();
    }

    private static Clause heading(String number) {
        return clause(number, "", null);
    }

    @Test
    void countsEachDocumentThatIsAlwaysAskedFor() {
        assertThat(percent(ALL, Set.of(SCOPE.id()), List.of())).isEqualTo(33);
        assertThat(percent(ALL, Set.of(SCOPE.id(), DESIGN.id(), DESIGN_INPUTS.id()), List.of()))
                .isEqualTo(100);
    }

    @Test
    void whatIsDeclaredNotApplicableIsLeftOutWithAllBelow() {
        assertThat(percent(ALL, Set.of(SCOPE.id()), List.of(heading("8.3")))).isEqualTo(100);
    }

    @Test
    void nothingAskedForLacksNothing() {
        assertThat(percent(List.of(PERHAPS), Set.of(), List.of())).isEqualTo(100);
    }
}
