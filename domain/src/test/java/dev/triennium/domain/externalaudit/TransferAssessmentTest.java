package dev.triennium.domain.externalaudit;

import static dev.triennium.domain.certification.Journeys.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.certification.AuditKind;
import dev.triennium.domain.certification.Certification;
import dev.triennium.domain.certification.Journeys;
import dev.triennium.domain.externalaudit.TransferAssessment.Blocker;
import dev.triennium.domain.externalaudit.TransferAssessment.Kind;
import dev.triennium.domain.externalaudit.TransferAssessment.Way;
import dev.triennium.domain.quotation.Quotation;
import dev.triennium.domain.quotation.QuotationComparison.Cost;
import dev.triennium.domain.quotation.QuotationId;
import dev.triennium.domain.quotation.QuotationOffer;
import dev.triennium.domain.quotation.QuotationRequestId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TransferAssessmentTest {

    private static ExternalAudit reported(Certification certification, AuditKind kind) {
        var audit =
                certification.dossier().audits().stream()
                        .filter(one -> one.kind() == kind)
                        .findFirst()
                        .orElseThrow();
        var completedOn = Objects.requireNonNull(audit.completedOn());
        return ExternalAudit.opened(
                        new ExternalAuditId(Journeys.IDS.next()),
                        certification.id(),
                        audit.id(),
                        kind,
                        "ISO 9001:2015 – Body",
                        null)
                .reported(
                        new AuditReport(
                                completedOn,
                                null,
                                List.of(ReportPoint.values()),
                                List.of(),
                                new AuditReport.Terms(null, null, null, null),
                                null),
                        completedOn);
    }

    private static TransferAssessment assessed(
            Certification certification, LocalDate today, ExternalAudit... kept) {
        return TransferAssessment.of(certification, List.of(kept), List.of(), today).orElseThrow();
    }

    @Test
    void aValidCertificationWithItsReportsIsTransferred() {
        var certification = Journeys.certified();
        var assessment =
                assessed(
                        certification,
                        day("2026-06-01"),
                        reported(certification, AuditKind.STAGE_2));

        assertThat(assessment.blockers()).isEmpty();
        assertThat(assessment.way()).isEqualTo(Way.TRANSFER);
    }

    @Test
    void aMissingReportMakesANewClient() {
        var surveyed =
                Journeys.surveyed(Journeys.certified(), AuditKind.SURVEILLANCE_1, "2027-02-10");
        var withOne = assessed(surveyed, day("2027-03-01"), reported(surveyed, AuditKind.STAGE_2));

        assertThat(withOne.way()).isEqualTo(Way.NEW_CLIENT);
        assertThat(withOne.blockers())
                .extracting(Blocker::kind)
                .containsExactly(Kind.REPORT_MISSING);
        assertThat(withOne.blockers().getFirst().message())
                .hasToString("The report of the audit that ended on 2027-02-10 is not recorded.");
        assertThat(
                        assessed(
                                        surveyed,
                                        day("2027-03-01"),
                                        reported(surveyed, AuditKind.STAGE_2),
                                        reported(surveyed, AuditKind.SURVEILLANCE_1))
                                .way())
                .isEqualTo(Way.TRANSFER);
    }

    @Test
    void aSkippedSurveillanceMakesANewClient() {
        var certification = Journeys.certified();
        var stage2 = reported(certification, AuditKind.STAGE_2);

        assertThat(assessed(certification, day("2027-03-15"), stage2).way())
                .as("its last day is not over")
                .isEqualTo(Way.TRANSFER);
        assertThat(assessed(certification, day("2027-03-16"), stage2).blockers())
                .extracting(Blocker::kind)
                .containsExactly(Kind.SURVEILLANCE_SKIPPED);
    }

    @Test
    void anOverdueRecertificationAndASuspensionDoToo() {
        var certification = Journeys.certified();
        assertThat(assessed(certification, day("2029-03-01")).blockers())
                .extracting(Blocker::kind)
                .contains(Kind.RECERTIFICATION_OVERDUE);
        assertThat(assessed(Journeys.suspended("2026-05-01"), day("2026-06-01")).blockers())
                .extracting(Blocker::kind)
                .contains(Kind.NOT_VALID);
    }

    @Test
    void nothingIsAssessedBeforeTheFirstDecision() {
        assertThat(
                        TransferAssessment.of(
                                Journeys.contracted(), List.of(), List.of(), day("2026-06-01")))
                .isEmpty();
    }

    @Test
    void aTransferCostsWhatIsLeftOfTheCycle() {
        var surveyed =
                Journeys.surveyed(Journeys.certified(), AuditKind.SURVEILLANCE_1, "2027-02-10");
        var offer =
                new QuotationOffer(
                        day("2027-03-01"),
                        new QuotationOffer.Days(
                                BigDecimal.ONE,
                                BigDecimal.TWO,
                                BigDecimal.ONE,
                                BigDecimal.ONE,
                                BigDecimal.TWO),
                        "EUR",
                        new BigDecimal("1000"),
                        new QuotationOffer.Fees(null, new BigDecimal("500"), null, null),
                        null,
                        null);
        var quotation =
                new Quotation(
                        new QuotationId(new UUID(5, 1)),
                        1,
                        new QuotationRequestId(new UUID(5, 2)),
                        Journeys.OTHER_BODY,
                        new Quotation.Recipient("Sales", "sales@example.com", Locale.ENGLISH),
                        new Quotation.State.Quoted(offer));

        var costs =
                TransferAssessment.of(surveyed, List.of(), List.of(quotation), day("2027-03-01"))
                        .orElseThrow()
                        .costs()
                        .getFirst();
        assertThat(costs.newClient().known())
                .as("three, one, one and two days, and a fee")
                .isEqualByComparingTo("7500");
        assertThat(costs.transfer().known())
                .as("neither the initial audit nor the first surveillance")
                .isEqualByComparingTo("3500");
        assertThat(costs.transfer().missing()).contains(Cost.TRAVEL);
    }
}
