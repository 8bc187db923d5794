package dev.triennium.domain.evidenceroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.certification.PlannedAuditId;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.evidenceroom.EvidenceRoomRequest.State;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EvidenceRoomRequestTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-24");
    private static final PersonId PERSON = new PersonId(new UUID(3, 1));
    private static final ColleagueId KEEPER = new ColleagueId(new UUID(4, 1));

    private static EvidenceRoomRequest open() {
        return new EvidenceRoomRequest(
                new EvidenceRoomRequestId(new UUID(1, 1)),
                1,
                new EvidenceRoomId(new UUID(1, 2)),
                1,
                new EvidenceRoomRequest.Asked("Calibration", "7.1.5", "Ada", null, PERSON, NOW),
                KEEPER,
                DAY,
                new State.Open());
    }

    private static EvidenceRoomRequest.Answer answer() {
        return new EvidenceRoomRequest.Answer("Here it is", List.of(), NOW, PERSON);
    }

    @Test
    void whatIsGivenBackIsAnsweredAgainAndThenAccepted() {
        var returned = open().answered(answer()).returned("Page 2 is missing", NOW, null);
        assertThat(returned.isOpen()).isTrue();
        var accepted = returned.answered(answer()).accepted(NOW, null);
        assertThat(accepted.isOpen()).isFalse();
        assertThat(accepted.answer()).isEqualTo(answer());
        assertThat(accepted.version()).isEqualTo(5);
    }

    @Test
    void nobodyAcceptsWhatWasNotAnswered() {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> open().accepted(NOW, null));
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> open().returned("Why", NOW, null));
    }

    @Test
    void whatIsSettledStays() {
        var accepted = open().answered(answer()).accepted(NOW, null);
        var withdrawn = open().withdrawn(NOW, PERSON);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> accepted.withdrawn(NOW, PERSON));
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> withdrawn.answered(answer()));
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> accepted.with(KEEPER, DAY.plusDays(1)));
    }

    private static EvidenceRoom room(LocalDate from, LocalDate until) {
        return new EvidenceRoom(
                new EvidenceRoomId(new UUID(1, 2)),
                1,
                new PlannedAuditId(new UUID(1, 3)),
                new EvidenceRoom.Content("Stage 2", KEEPER, from, until, null),
                NOW,
                PERSON,
                null);
    }

    @Test
    void guestsSeeARoomFromItsFirstDayToItsLast() {
        var room = room(DAY, DAY.plusDays(2));
        assertThat(room.isOpenOn(DAY.minusDays(1))).isFalse();
        assertThat(room.isOpenOn(DAY)).isTrue();
        assertThat(room.isOpenOn(DAY.plusDays(2))).isTrue();
        assertThat(room.isOpenOn(DAY.plusDays(3))).isFalse();
    }

    @Test
    void aRoomIsATimeBox() {
        room(DAY, DAY.plusDays(179)).content().requireDays();
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> room(DAY, DAY.plusDays(180)).content().requireDays());
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> room(DAY, DAY.minusDays(1)).content().requireDays());
    }
}
