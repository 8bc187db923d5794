package dev.triennium.domain.certification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.reminder.Audience;
import dev.triennium.domain.reminder.ReminderPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificationDeadlineKindTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    STAGE_1_AUDIT              | D-30 D-14 D-7 D-1
                    STAGE_2_AUDIT              | D-30 D-14 D-7 D-1
                    SURVEILLANCE_AUDIT         | D-30 D-14 D-7 D-1
                    RECERTIFICATION_AUDIT      | D-30 D-14 D-7 D-1
                    AUDIT_PREPARATION          | D-90 D-60 D-30
                    RECERTIFICATION_PLANNING   | D-180
                    RECERTIFICATION_CONTRACT   | D-150
                    RECERTIFICATION_AUDIT_DATE | D-120 D-90
                    RECERTIFICATION_AUDIT_OPEN | D-60 D-45 D-30 D-14 D-13 D-12 D-11 D-10 D-9 D-8 D-7 D-6 D-5 D-4 D-3 D-2 D-1
                    EXPIRY                     | D-180 D-120 D-90 D-60 D-30 D-14 D-7 D-1 D+0
                    RESTORATION                | S+1 S+30 S+90 S+120 D-30 D-7 D+0
                    STAGE_2_NONCONFORMITIES    | D-90 D-60 D-30 D-14 D-7 D-3 D-1 D+0
                    STAGE_1_STALE              | D+0
                    CALENDAR_YEAR_GAP          | D+0
                    TRANSFER                   | D-150 D-120 D-90 D-60 D-30 D-14 D-7 D-1 D+0
                    ENDED                      | D+0
                    TRANSITION                 | M-24 M-18 M-12 M-9 M-6 M-3 M-1
                    """)
    void everyKindIsRemindedOfOnItsDays(CertificationDeadlineKind kind, String codes) {
        assertThat(kind.plan().steps())
                .extracting(step -> step.offset().code())
                .containsExactly(codes.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SURVEILLANCE_LATEST    | D-120 D-90 D-60 D-30 D-14 D-7 D+0 D+1 D+7 D+14 D+30 D+60 D+90
                    NONCONFORMITY_RESPONSE | D-14 D-7 D-3 D-1 D+0 D+1 D+3 D+7 D+14 D+21 D+28 D+58 D+88
                    MAJOR_NONCONFORMITY    | D-14 D-7 D-3 D-1 D+0 D+1 D+3 D+7 D+14 D+21 D+28 D+35 D+42
                    STAGE_2_REPEAT         | D+0 D+7 D+14 D+30 D+60 D+90
                    STAGE_1_REVIEW         | D+0 D+7 D+14 D+30 D+60 D+90
                    SUSPENSION             | D-90 D-60 D-30 D-14 D-7 D-1 D+0 D+1 D+7 D+14 D+30 D+60
                    """)
    void whatStaysOverdueIsRepeatedWeeklyAndThenMonthly(
            CertificationDeadlineKind kind, String codes) {
        assertThat(kind.plan().steps())
                .extracting(step -> step.offset().code())
                .startsWith(codes.split(" "));
    }

    @Test
    void anOverdueSurveillanceIsToldToTheTopManagementToo() {
        var steps = CertificationDeadlineKind.SURVEILLANCE_LATEST.plan().steps();

        assertThat(steps)
                .filteredOn(step -> step.offset().amount() > 0)
                .allMatch(step -> step.audience() == Audience.ALL);
        assertThat(steps)
                .filteredOn(step -> step.offset().amount() <= 0)
                .allMatch(step -> step.audience() == Audience.TEAM);
    }

    @Test
    void aMajorNonconformityIsToldToEverMorePeople() {
        assertThat(CertificationDeadlineKind.MAJOR_NONCONFORMITY.plan().steps())
                .extracting(ReminderPlan.Step::audience)
                .startsWith(
                        Audience.OWNER_OR_REPRESENTATIVES, Audience.REPRESENTATIVES, Audience.TEAM)
                .endsWith(Audience.ALL);
    }
}
