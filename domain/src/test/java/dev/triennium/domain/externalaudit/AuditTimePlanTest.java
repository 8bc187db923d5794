package dev.triennium.domain.externalaudit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.certification.AuditKind;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.externalaudit.AuditTimePlan.Flag;
import dev.triennium.domain.externalaudit.AuditTimePlan.Flagged;
import dev.triennium.domain.externalaudit.AuditTimePlan.Remote;
import dev.triennium.domain.quotation.QuotationDays;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuditTimePlanTest {

    /// 70 people: 6 days, 4 at the least.
    private static final QuotationDays CALCULATED =
            new QuotationDays(days("6"), days("2"), days("4"), days("4"), 0, false);

    private static BigDecimal days(String number) {
        return new BigDecimal(number);
    }

    private static AuditTimePlan plan(
            String days, @Nullable String initial, Remote remote, boolean isSafety) {
        return new AuditTimePlan(
                days(days), initial == null ? null : days(initial), remote, CALCULATED, isSafety);
    }

    @Test
    void anUndershootIsFlaggedWithItsRule() {
        var low = plan("2.5", "3.5", Remote.NONE, false).flags(AuditKind.STAGE_2);

        assertThat(low).extracting(Flagged::flag).containsExactly(Flag.UNDERSHOOT);
        assertThat(low.getFirst().rule().id()).isEqualTo("MD5-T1");
        assertThat(low.getFirst().leastDays()).isEqualByComparingTo("4");
        assertThat(plan("2.5", "4.0", Remote.NONE, false).flags(AuditKind.STAGE_2)).isEmpty();
        assertThat(plan("2.5", null, Remote.NONE, false).flags(AuditKind.STAGE_2))
                .as("without both stages nobody knows")
                .isEmpty();
    }

    @Test
    void surveillanceAndRecertificationHaveDaysOfTheirOwn() {
        assertThat(plan("1", null, Remote.NONE, false).flags(AuditKind.SURVEILLANCE_1))
                .as("a third of four, to the half day, is one and a half")
                .hasSize(1);
        assertThat(plan("1.5", null, Remote.NONE, false).flags(AuditKind.SURVEILLANCE_1)).isEmpty();
        assertThat(plan("2", null, Remote.NONE, false).flags(AuditKind.RECERTIFICATION)).hasSize(1);
        assertThat(plan("2.5", null, Remote.NONE, false).flags(AuditKind.RECERTIFICATION))
                .isEmpty();
    }

    @Test
    void whatIsFromAfarHasItsLimits() {
        assertThat(flags(new Remote(30, "Far away", true, false), true)).isEmpty();
        assertThat(flags(new Remote(31, "Far away", true, false), true))
                .containsExactly(Flag.REMOTE_SHARE);
        assertThat(flags(new Remote(10, null, false, true), true))
                .containsExactly(Flag.REMOTE_RISKS, Flag.REMOTE_CONTROL);
        assertThat(flags(new Remote(10, null, true, true), false))
                .as("only safety and health at work forbids that")
                .isEmpty();
    }

    private static List<Flag> flags(Remote remote, boolean isSafety) {
        return plan("6", "6", remote, isSafety).flags(AuditKind.STAGE_2).stream()
                .map(Flagged::flag)
                .toList();
    }

    @Test
    void bothStagesTakeAtLeastAsLongAsOne() {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> plan("3", "2", Remote.NONE, false));
    }
}
