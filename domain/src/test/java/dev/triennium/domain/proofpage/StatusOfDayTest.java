package dev.triennium.domain.proofpage;

import static dev.triennium.domain.certification.Journeys.IDS;
import static dev.triennium.domain.certification.Journeys.LATER;
import static dev.triennium.domain.certification.Journeys.certified;
import static dev.triennium.domain.certification.Journeys.day;
import static dev.triennium.domain.certification.Journeys.decision;
import static dev.triennium.domain.certification.Journeys.expiringOn;
import static dev.triennium.domain.certification.Journeys.inTransfer;
import static dev.triennium.domain.certification.Journeys.recertified;
import static dev.triennium.domain.certification.Journeys.restorable;
import static dev.triennium.domain.certification.Journeys.suspended;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.certification.Certificate;
import dev.triennium.domain.certification.Certification;
import dev.triennium.domain.certification.EveryState;
import dev.triennium.domain.certification.Journeys;
import dev.triennium.domain.certification.PrintedCertificate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatusOfDayTest {

    private static void stands(
            Certification certification, String on, ProofStatus status, @Nullable String since) {
        var of = StatusOfDay.of(certification, day(on)).orElseThrow();
        assertThat(of.status()).isEqualTo(status);
        assertThat(of.since()).isEqualTo(since == null ? null : day(since));
    }

    @Test
    void theLastDayIsValidAndTheNextIsNotWhetherOrNotAJobHasRun() {
        var certification = expiringOn("2029-03-14");
        stands(certification, "2029-03-14", ProofStatus.VALID, null);
        stands(certification, "2029-03-15", ProofStatus.EXPIRED, "2029-03-15");
        stands(certification, "2031-01-01", ProofStatus.EXPIRED, "2029-03-15");
        stands(restorable(certification), "2029-05-01", ProofStatus.EXPIRED, "2029-03-15");
    }

    @Test
    void aSuspensionHoldsUntilItEndsOrTheCertificateDoes() {
        var suspended = suspended("2027-04-01");
        stands(suspended, "2027-04-01", ProofStatus.SUSPENDED, "2027-04-01");
        stands(suspended, "2028-04-01", ProofStatus.SUSPENDED, "2027-04-01");
        stands(suspended, "2029-03-15", ProofStatus.EXPIRED, "2029-03-15");
        var restored = suspended.restore(day("2027-05-01"), "As it was", LATER, IDS).after();
        stands(restored, "2027-05-01", ProofStatus.VALID, null);
        var withdrawn = suspended.withdraw(day("2027-10-05"), "Unresolved", LATER).after();
        stands(withdrawn, "2027-10-05", ProofStatus.WITHDRAWN, "2027-10-05");
    }

    @Test
    void whatWasRestoredSaysSo() {
        var restored =
                restorable(recertified(certified(), "2029-01-10"))
                        .decide(decision("2029-05-01"), null, LATER, IDS)
                        .after();
        stands(restored, "2029-05-01", ProofStatus.RESTORED, "2029-05-01");
    }

    /// It takes effect when the old one ends, which is shown until then.
    @Test
    void aCertificateThatWaitsDoesNotHideTheOneInEffect() {
        var renewed =
                recertified(certified(), "2029-01-10")
                        .decide(
                                new Certification.Decision(
                                        day("2029-02-01"),
                                        "Dana Decider",
                                        new PrintedCertificate(
                                                "QM-4712", null, day("2029-03-15"), null, null),
                                        null),
                                null,
                                LATER,
                                IDS)
                        .after();
        assertThat(shown(renewed, "2029-03-14").number()).isEqualTo("QM-4711");
        stands(renewed, "2029-03-14", ProofStatus.VALID, null);
        assertThat(shown(renewed, "2029-03-15").number()).isEqualTo("QM-4712");
        stands(renewed, "2029-03-15", ProofStatus.VALID, null);
    }

    private static Certificate shown(Certification certification, String on) {
        return StatusOfDay.of(certification, day(on)).orElseThrow().certificate();
    }

    @Test
    void theFirstCertificateIsNotValidBeforeItsDay() {
        var granted =
                Journeys.decisionPending(day("2026-02-10"))
                        .grant(
                                new Certification.Decision(
                                        day("2026-03-01"),
                                        "Dana Decider",
                                        new PrintedCertificate(
                                                "QM-1", null, day("2026-03-15"), null, null),
                                        null),
                                Optional.empty(),
                                LATER,
                                IDS)
                        .after();
        stands(granted, "2026-03-14", ProofStatus.NOT_YET_VALID, "2026-03-15");
        stands(granted, "2026-03-15", ProofStatus.VALID, null);
    }

    @Test
    void whileATransferIsReviewedTheOldBodyStillCertifies() {
        stands(inTransfer(certified(), "2026-10-01"), "2026-10-02", ProofStatus.VALID, null);
        stands(
                EveryState.transfer().out().after(),
                "2026-11-10",
                ProofStatus.TRANSFERRED,
                "2026-11-10");
        stands(EveryState.transfer().in().after(), "2026-11-10", ProofStatus.VALID, null);
    }

    @Test
    void onlyTheseTwoAreCertified() {
        assertThat(List.of(ProofStatus.values()))
                .filteredOn(ProofStatus::isCertified)
                .containsExactly(ProofStatus.VALID, ProofStatus.RESTORED);
    }

    /// Before a certificate there is nothing to show; afterwards there always is.
    @Test
    void everyStateHasAnAnswer() {
        for (var certification : EveryState.once()) {
            assertThat(StatusOfDay.of(certification, day("2027-07-01")))
                    .as("%s", certification.state())
                    .matches(
                            status ->
                                    status.isPresent()
                                            == !certification.dossier().certificates().isEmpty());
        }
    }
}
