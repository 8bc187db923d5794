package dev.triennium.domain.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class EvidenceRequestTest {

    /// In Auckland it is the next day already.
    private static final Instant NOW = Instant.parse("2027-02-01T13:00:00Z");

    private static final ZoneId ZONE = ZoneId.of("Pacific/Auckland");
    private static final LocalDate DUE = LocalDate.of(2027, 3, 1);
    private static final EvidenceId GAUGE = new EvidenceId(new UUID(1, 1));
    private static final ColleagueId HANNA = new ColleagueId(new UUID(1, 2));

    private static final EvidenceRequest OPEN =
            new EvidenceRequest(
                    new EvidenceRequestId(new UUID(1, 3)),
                    1,
                    new EvidenceRequest.Asked(
                            "Calibration of the gauge", null, null, HANNA, DUE, NOW, null),
                    new EvidenceRequest.State.Open());

    private static void assertRefused(ThrowingCallable step) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(step)
                .satisfies(
                        refusal -> {
                            assertThat(refusal.code()).isEqualTo(ErrorCode.STATE_MISMATCH);
                            assertThat(refusal.rule())
                                    .isEqualTo(EvidenceRule.REQUEST_STEPS.reference());
                        });
    }

    @Test
    void whatWasReturnedIsGivenAgainAndAccepted() {
        var returned = OPEN.give(GAUGE, NOW, null).giveBack("Of which gauge?", NOW, null);
        assertThat(returned.isWithAssignee()).isTrue();
        var accepted = returned.give(GAUGE, NOW, null).accept(NOW, null);
        assertThat(accepted.isSettled()).isTrue();
        assertThat(accepted.evidence()).contains(GAUGE);
        assertThat(accepted.version()).isEqualTo(5);
    }

    @Test
    void onlyWhatWasGivenIsJudged() {
        assertRefused(() -> OPEN.accept(NOW, null));
        assertRefused(() -> OPEN.giveBack("Late", NOW, null));
        var accepted = OPEN.give(GAUGE, NOW, null).accept(NOW, null);
        assertRefused(() -> accepted.accept(NOW, null));
    }

    @Test
    void nothingIsGivenTwiceOrOnceItIsSettled() {
        var given = OPEN.give(GAUGE, NOW, null);
        assertRefused(() -> given.give(GAUGE, NOW, null));
        assertRefused(() -> given.with(OPEN.asked()));
        var withdrawn = OPEN.withdraw(NOW, null);
        assertRefused(() -> withdrawn.give(GAUGE, NOW, null));
        assertRefused(() -> withdrawn.withdraw(NOW, null));
    }

    @Test
    void whoIsAskedIsRemindedAndThenWhoJudges() {
        assertThat(EvidenceDeadlines.of(OPEN, ZONE))
                .singleElement()
                .satisfies(
                        deadline -> {
                            assertThat(deadline.kind())
                                    .isEqualTo(EvidenceDeadlineKind.EVIDENCE_REQUEST);
                            assertThat(deadline.dueOn()).isEqualTo(DUE);
                            assertThat(deadline.owner()).isEqualTo(HANNA);
                        });
        assertThat(EvidenceDeadlines.of(OPEN.give(GAUGE, NOW, null), ZONE))
                .singleElement()
                .satisfies(
                        deadline -> {
                            assertThat(deadline.kind())
                                    .isEqualTo(EvidenceDeadlineKind.EVIDENCE_GIVEN);
                            assertThat(deadline.dueOn()).isEqualTo(LocalDate.of(2027, 2, 9));
                        });
        assertThat(EvidenceDeadlines.of(OPEN.withdraw(NOW, null), ZONE)).isEmpty();
    }
}
