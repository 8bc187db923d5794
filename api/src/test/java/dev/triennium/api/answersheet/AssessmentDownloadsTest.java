package dev.triennium.api.answersheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.answersheet.TestReports;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AssessmentDownloadsTest {

    @Test
    void aFileIsCalledByWhoseItIsAndWhatOf() {
        assertThat(
                        AssessmentDownloads.fileName(
                                TestReports.report(Locale.GERMANY, List.of()), "-answers.xlsx"))
                .isEqualTo(
                        "Alder-Präzision-שלום_First-look_ISO-IEC-27001-2022_2026-11-24-answers.xlsx");
    }
}
