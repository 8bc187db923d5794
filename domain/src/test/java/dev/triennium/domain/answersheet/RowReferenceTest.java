package dev.triennium.domain.answersheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.gapanalysis.Answer;
import dev.triennium.domain.gapanalysis.AssessmentResult;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowReferenceTest {

    /// The fixed words stand in templates that people have: another one would refuse their rows.
    @ParameterizedTest
    @CsvSource({
        "NOT_ASSESSED, , , , , 3cee2ddb7349",
        "NOT_APPLICABLE, Nothing is made, , , , c57387fa58bb",
        "MINOR_GAP, , 2, Ä 🧯, One;Two, 0dea14169ded"
    })
    void aRowOfATemplateThatIsOutIsStillKnown(
            AssessmentResult result,
            @Nullable String justification,
            @Nullable Integer maturity,
            @Nullable String notes,
            @Nullable String evidence,
            String fingerprint) {
        var answer =
                new Answer(
                        result,
                        justification,
                        maturity,
                        notes,
                        evidence == null ? List.of() : List.of(evidence.split(";", -1)));
        var reference =
                RowReference.parse("00000000-0000-0001-0000-000000000002/3/" + fingerprint)
                        .orElseThrow();
        assertThat(reference.isUntouched(answer)).isTrue();
    }
}
