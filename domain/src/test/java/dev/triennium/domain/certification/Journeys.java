package dev.triennium.domain.certification;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.certification.Certification.Decision;
import dev.triennium.domain.certification.Certification.OpenToFindings;
import dev.triennium.domain.certification.Cycled.Certified;
import dev.triennium.domain.certification.Cycled.ExpiredRestorable;
import dev.triennium.domain.certification.Cycled.RecertInProgress;
import dev.triennium.domain.certification.Cycled.Suspended;
import dev.triennium.domain.certification.Cycled.TransferInReview;
import dev.triennium.domain.certification.Preparing.Applied;
import dev.triennium.domain.certification.Preparing.Contracted;
import dev.triennium.domain.certification.Preparing.DecisionPending;
import dev.triennium.domain.certification.Preparing.NcResolution;
import dev.triennium.domain.certification.Preparing.Stage1Done;
import dev.triennium.domain.certification.Preparing.Stage1Planned;
import dev.triennium.domain.certification.Preparing.Stage2Done;
import dev.triennium.domain.certification.Preparing.Stage2Planned;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.certificationbody.CycleParameters;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Certifications in their states, each reached by the steps that lead to it. Decided on 15 March
/// 2026 unless another day is given.
public final class Journeys {

    public static final LocalDate LATER = LocalDate.of(2100, 1, 1);
    public static final AuditTeam TEAM = new AuditTeam(List.of("Ada Auditor", "Tom Technician"));
    /// ISO 9001:2015 and ISO 9001:2026 of the catalogue, so that the database knows them too.
    public static final StandardId STANDARD =
            new StandardId(UUID.fromString("3e760a4b-d017-56bb-9285-ce5849afb3db"));
    public static final StandardId NEXT_EDITION =
            new StandardId(UUID.fromString("c02825e4-8bfb-55f0-a643-8d160494b0d0"));
    public static final CertificationBodyId BODY = new CertificationBodyId(new UUID(2, 1));
    public static final CertificationBodyId OTHER_BODY = new CertificationBodyId(new UUID(2, 2));

    public static final BodyDeclaration DECLARED = new BodyDeclaration(true, true);

    private static final AtomicLong COUNTER = new AtomicLong();

    /// Ascending, so that what is made later sorts later.
    public static final IdGenerator IDS = () -> new UUID(7, COUNTER.incrementAndGet());

    private Journeys() {}

    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    public static ApplicationForm application() {
        return new ApplicationForm(
                day("2020-01-02"),
                "Machining of precision parts",
                "Turning, milling, inspection",
                "40 people, 12 machines",
                "Product safety, occupational safety",
                "Heat treatment",
                "Northstar Consulting");
    }

    public static Applied applied() {
        var dossier =
                Dossier.opened(
                        new Facts(
                                new CertificationId(IDS.next()),
                                BODY,
                                CycleParameters.DEFAULT,
                                application()),
                        STANDARD);
        return Applied.submit(dossier, LATER).after();
    }

    public static Contracted contracted() {
        return (Contracted)
                applied().accept(day("2020-01-10"), day("2020-01-20"), DECLARED, LATER).after();
    }

    public static Stage1Planned stage1Planned(LocalDate startsOn) {
        return contracted().scheduleStage1(startsOn, TEAM, LATER, IDS).after();
    }

    public static Stage1Done stage1Done(LocalDate lastDay) {
        return stage1Planned(lastDay).complete(lastDay, List.of(), LATER, IDS).after();
    }

    public static Stage2Planned stage2Planned(LocalDate startsOn) {
        return stage1Done(startsOn.minusMonths(1))
                .scheduleStage2(startsOn, TEAM, true, Optional.empty(), LATER, IDS)
                .after();
    }

    public static Stage2Done stage2Done(LocalDate lastDay) {
        return stage2Planned(lastDay).complete(lastDay, LATER).after();
    }

    public static NewFinding finding(AuditKind stage, FindingGrade grade) {
        return new NewFinding(
                stage, grade, "7.1.5", "Calibration is not planned", "Gauge 12 of shop 3", null);
    }

    public static NcResolution resolving(LocalDate stage2LastDay, FindingGrade... grades) {
        OpenToFindings certification = stage2Done(stage2LastDay);
        for (var grade : grades) {
            certification =
                    (OpenToFindings)
                            Findings.record(certification, finding(AuditKind.STAGE_2, grade), IDS)
                                    .after();
        }
        return (NcResolution) certification;
    }

    public static DecisionPending decisionPending(LocalDate stage2LastDay) {
        return stage2Done(stage2LastDay).submitForDecision(LATER).after();
    }

    public static Decision decision(String on) {
        return decision(on, null);
    }

    public static Decision decision(String on, @Nullable LocalDate printedExpiry) {
        return new Decision(
                day(on),
                "Dana Decider",
                new PrintedCertificate("QM-4711", null, null, printedExpiry, null),
                null);
    }

    public static Certified certified(String decidedOn) {
        return decisionPending(day(decidedOn).minusDays(20))
                .grant(decision(decidedOn), Optional.empty(), LATER, IDS)
                .after();
    }

    public static Certified certified() {
        return certified("2026-03-15");
    }

    /// Decided so that the cycle ends on the day.
    public static Certified expiringOn(String expiry) {
        return certified(day(expiry).plusDays(1).minusYears(3).toString());
    }

    public static <S extends Surveyed> S surveyed(S certification, AuditKind kind, String on) {
        var audit =
                certification
                        .dossier()
                        .audit(certification.cycle().number(), kind)
                        .orElseThrow()
                        .id();
        var after =
                certification
                        .completeSurveillance(
                                audit, day(on), TEAM, "As the body wished", LATER, IDS)
                        .after();
        @SuppressWarnings("unchecked")
        var same = (S) after;
        return same;
    }

    /// With the colleague to answer the finding.
    public static Certification assigned(
            Certification certification, Finding finding, ColleagueId to) {
        return certification.with(certification.dossier().replacing(finding.assigned(to)));
    }

    /// With what the body says of the finding now.
    public static Certification corrected(Certification certification, Finding finding) {
        return certification.with(certification.dossier().replacing(finding));
    }

    public static Suspended suspended(String on) {
        return certified().suspend(day(on), "Missed surveillance", LATER).after();
    }

    public static RecertInProgress recertifying(Certified certified, String startedOn) {
        return certified
                .startRecertification(day(startedOn), TEAM, "As the body wished", LATER)
                .after();
    }

    public static RecertInProgress recertified(Certified certified, String auditedOn) {
        return (RecertInProgress)
                recertifying(certified, auditedOn)
                        .completeRecertificationAudit(day(auditedOn), TEAM, LATER)
                        .after();
    }

    public static ExpiredRestorable restorable(Certification certification) {
        var expired = certification.findCycle().orElseThrow().expiresOn().plusDays(1);
        return (ExpiredRestorable) certification.atDayStart(expired).getLast().after();
    }

    public static TransferInReview inTransfer(Certified certified, String on) {
        return certified.requestTransfer(OTHER_BODY, day(on), DECLARED, day(on)).after();
    }

    public static <S extends Surveyed> S agreed(S certification, AuditKind kind, String on) {
        var audit =
                certification
                        .dossier()
                        .audit(certification.cycle().number(), kind)
                        .orElseThrow()
                        .id();
        var after =
                certification
                        .agreeAuditDate(audit, day(on), TEAM, "As the body wished", LATER)
                        .after();
        @SuppressWarnings("unchecked")
        var same = (S) after;
        return same;
    }

    /// Its audit is put off, and no other day agreed.
    public static Certification postponed(Certification.Arranged certification) {
        var audit =
                certification.dossier().audits().stream()
                        .filter(PlannedAudit::isToCome)
                        .findFirst()
                        .orElseThrow()
                        .id();
        return AuditDays.postponed(certification, audit, "Flood", LATER).after();
    }
}
