package dev.triennium.domain.gapanalysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapAnalysisDeadlineKindTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ASSESSMENT_ITEM   | D-7 D-1 D+0 D+3 D+7 D+14
                    ASSESSMENT_ANSWER | D-7 D-3 D+0 D+7 D+14
                    """)
    void everyKindIsRemindedOfOnItsDays(GapAnalysisDeadlineKind kind, String codes) {
        assertThat(kind.plan().steps())
                .extracting(step -> step.offset().code())
                .containsExactly(codes.split(" "));
    }
}
