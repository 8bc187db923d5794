package dev.triennium.domain.gapanalysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionnaireTest {

    private static List<Requirement> both() {
        var all =
                GapAnalysisWorld.requirements()
                        .list(List.of(GapAnalysisWorld.QUALITY, GapAnalysisWorld.SECURITY));
        return List.of(GapAnalysisWorld.QUALITY, GapAnalysisWorld.SECURITY).stream()
                .flatMap(standard -> all.getOrDefault(standard, List.of()).stream())
                .toList();
    }

    @Test
    void aSharedClauseIsAskedOnceWhereTheFirstStandardHasIt() {
        var entries = Questionnaire.of(both(), List.of()).entries();
        assertThat(entries)
                .extracting(entry -> entry.question().key())
                .containsExactly("hs:context.issues", "q:8.3.2", "s:6.1.2", "s:A.5.7");
        assertThat(entries.getFirst().parts())
                .extracting(ItemPart::standard)
                .containsExactly(GapAnalysisWorld.QUALITY, GapAnalysisWorld.SECURITY);
    }

    @Test
    void aPartKnowsItsChapterOrItsPartOfTheAnnex() {
        assertThat(Questionnaire.of(both(), List.of()).entries())
                .extracting(entry -> entry.parts().getFirst().chapter())
                .containsExactly("4", "8", "6", "A.5");
    }

    @Test
    void theSitesOfAQuestionFollowEachOther() {
        var entries =
                Questionnaire.of(both(), List.of(GapAnalysisWorld.WORKS, GapAnalysisWorld.OFFICE))
                        .entries();
        assertThat(entries).hasSize(8);
        assertThat(entries.get(0).question().site()).isEqualTo(GapAnalysisWorld.WORKS);
        assertThat(entries.get(1).question().site()).isEqualTo(GapAnalysisWorld.OFFICE);
        assertThat(entries.get(1).question().key()).isEqualTo("hs:context.issues");
        assertThat(entries).extracting(entry -> entry.question().ordinal()).isSorted();
    }
}
