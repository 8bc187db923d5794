package dev.triennium.domain.externalaudit;

import static dev.triennium.domain.certification.Journeys.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.certification.AuditKind;
import dev.triennium.domain.certification.Certification;
import dev.triennium.domain.certification.FindingId;
import dev.triennium.domain.certification.Journeys;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.externalaudit.Stage1Conclusion.Closed;
import dev.triennium.domain.externalaudit.Stage1Conclusion.ConcernClosing;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.implementationplan.GateFacts.Known;
import dev.triennium.domain.reminder.Deadline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExternalAuditTest {

    private static final LocalDate STAGE_1 = day("2026-02-10");
    private static final LocalDate STAGE_2 = day("2026-03-10");
    private static final FindingId CONCERN = new FindingId(new UUID(9, 1));
    private static final FindingId OTHER = new FindingId(new UUID(9, 2));
    private static final PersonId SOMEBODY = new PersonId(new UUID(9, 3));

    private static ExternalAudit of(Certification certification, AuditKind kind) {
        return ExternalAudit.opened(
                new ExternalAuditId(Journeys.IDS.next()),
                certification.id(),
                certification.dossier().audit(1, kind).orElseThrow().id(),
                kind,
                "ISO 9001:2015 – Body",
                3);
    }

    private static ExternalAudit stage1() {
        return of(Journeys.stage1Done(STAGE_1), AuditKind.STAGE_1);
    }

    private static Stage1Conclusion conclusion(Stage1Outcome outcome) {
        return new Stage1Conclusion(
                outcome,
                STAGE_1,
                null,
                List.of(
                        new ConcernClosing(CONCERN, day("2026-02-20"), null),
                        new ConcernClosing(OTHER, day("2026-02-25"), null)));
    }

    private static List<Known> all() {
        return new ArrayList<>(
                List.of(
                        new Known("scope.approved", Journeys.STANDARD, 1),
                        new Known("documents.mandatory.published", Journeys.STANDARD, 100),
                        new Known("soa.approved", Journeys.NEXT_EDITION, 1),
                        new Known("internalAudit.done", Journeys.STANDARD, 1),
                        new Known("managementReview.signed", Journeys.STANDARD, 1),
                        Known.of("records.months", 4),
                        new Known("nonconformities.major.open", Journeys.STANDARD, 0)));
    }

    private static StageReadiness readiness(
            ExternalAudit audit,
            Certification certification,
            List<Known> known,
            ExternalAudit... others) {
        return new ReadinessService.Asking(Journeys.STANDARD, false, known)
                .readiness(audit, certification, List.of(others));
    }

    private static ReadinessPoint point(StageReadiness readiness, ReadinessKind kind) {
        return readiness.points().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static ReadinessOverride decided(List<ReadinessKind> open) {
        return new ReadinessOverride("The body insists", SOMEBODY, Instant.EPOCH, STAGE_1, open);
    }

    @Test
    void whoHasEverythingIsReadyForStage1() {
        var certification = Journeys.stage1Planned(STAGE_1);
        var readiness = readiness(of(certification, AuditKind.STAGE_1), certification, all());

        assertThat(readiness.isReady()).isTrue();
        assertThat(readiness.points())
                .as("the standard has no controls, and stage 1 no stage before it")
                .extracting(ReadinessPoint::kind)
                .doesNotContain(
                        ReadinessKind.STATEMENT_APPROVED,
                        ReadinessKind.STAGE1_CONCLUDED,
                        ReadinessKind.CONCERNS_CLOSED);
    }

    @Test
    void aStatementOfAnotherStandardDoesNotCount() {
        var certification = Journeys.stage1Planned(STAGE_1);
        var readiness =
                new ReadinessService.Asking(Journeys.STANDARD, true, all())
                        .readiness(of(certification, AuditKind.STAGE_1), certification, List.of());

        assertThat(readiness.open()).containsExactly(ReadinessKind.STATEMENT_APPROVED);
        assertThat(point(readiness, ReadinessKind.STATEMENT_APPROVED).kind().rule().id())
                .isEqualTo("EXA-4");
    }

    @Test
    void whatIsMissingIsSaid() {
        var certification = Journeys.stage1Planned(STAGE_1);
        var readiness =
                readiness(
                        of(certification, AuditKind.STAGE_1),
                        certification,
                        List.of(
                                new Known("documents.mandatory.published", Journeys.STANDARD, 80),
                                Known.of("records.months", 2),
                                new Known("nonconformities.major.open", Journeys.STANDARD, 2)));

        assertThat(readiness.open())
                .containsExactly(
                        ReadinessKind.SCOPE_APPROVED,
                        ReadinessKind.DOCUMENTS_APPROVED,
                        ReadinessKind.INTERNAL_AUDIT_DONE,
                        ReadinessKind.MANAGEMENT_REVIEW_SIGNED,
                        ReadinessKind.MONTHS_OF_OPERATION,
                        ReadinessKind.MAJORS_SETTLED);
        assertThat(point(readiness, ReadinessKind.MAJORS_SETTLED).missing())
                .hasToString("2 major nonconformities are open.");
        assertThat(point(readiness, ReadinessKind.DOCUMENTS_APPROVED).missing())
                .hasToString(
                        "Of the documented information that the standard asks for, 80 % are"
                                + " approved.");
    }

    @Test
    void monthsThatTheBodyDoesNotSayAreUnknown() {
        var certification = Journeys.stage1Planned(STAGE_1);
        var silent = of(certification, AuditKind.STAGE_1).wishing(null);

        assertThat(
                        point(
                                        readiness(silent, certification, all()),
                                        ReadinessKind.MONTHS_OF_OPERATION)
                                .state())
                .isEqualTo(ReadinessState.UNKNOWN);
    }

    @Test
    void stage2WaitsForTheConclusionAndTheConcerns() {
        var certification = Journeys.stage2Planned(STAGE_2);
        var stage1 = of(certification, AuditKind.STAGE_1);
        var stage2 = of(certification, AuditKind.STAGE_2);

        var unknown = readiness(stage2, certification, all(), stage1);
        assertThat(unknown.open())
                .containsExactly(ReadinessKind.STAGE1_CONCLUDED, ReadinessKind.CONCERNS_CLOSED);
        assertThat(point(unknown, ReadinessKind.STAGE1_CONCLUDED).state())
                .isEqualTo(ReadinessState.UNKNOWN);
        assertThat(point(unknown, ReadinessKind.STAGE1_CONCLUDED).externalAudit())
                .isEqualTo(stage1.id());

        var postponed = stage1.concluded(conclusion(Stage1Outcome.POSTPONE));
        assertThat(
                        point(
                                        readiness(stage2, certification, all(), postponed),
                                        ReadinessKind.STAGE1_CONCLUDED)
                                .state())
                .isEqualTo(ReadinessState.NOT_MET);

        var go = stage1.concluded(conclusion(Stage1Outcome.GO));
        assertThat(readiness(stage2, certification, all(), go).open())
                .containsExactly(ReadinessKind.CONCERNS_CLOSED);
        var closed =
                go.concernClosed(CONCERN, new Closed(day("2026-02-18"), "Planned"))
                        .concernClosed(OTHER, new Closed(day("2026-02-19"), "Planned"));
        assertThat(readiness(stage2, certification, all(), closed).isReady()).isTrue();
    }

    @Test
    void anOverrideHoldsForWhatWasOpenThen() {
        var certification = Journeys.stage1Planned(STAGE_1);
        var audit = of(certification, AuditKind.STAGE_1);
        var known = all();
        known.removeIf(one -> one.fact().equals("managementReview.signed"));
        var overridden =
                audit.overridden(
                        readiness(audit, certification, known), ExternalAuditTest::decided);

        var same = readiness(overridden, certification, known);
        assertThat(same.isOverridden()).isTrue();
        assertThat(overridden.held(STAGE_1, same).unready()).isNull();

        known.removeIf(one -> one.fact().equals("internalAudit.done"));
        var more = readiness(overridden, certification, known);
        assertThat(more.isOverridden()).isFalse();
        var held = Objects.requireNonNull(overridden.held(STAGE_1, more).unready());
        assertThat(held.points())
                .containsExactly(
                        ReadinessKind.INTERNAL_AUDIT_DONE, ReadinessKind.MANAGEMENT_REVIEW_SIGNED);

        assertThatExceptionOfType(RuleViolationException.class)
                .as("nothing is open")
                .isThrownBy(
                        () ->
                                audit.overridden(
                                        readiness(audit, certification, all()),
                                        ExternalAuditTest::decided));
    }

    @Test
    void whatIsClosedStaysClosedWhenStage1IsConcludedAnew() {
        var conditional = stage1().concluded(conclusion(Stage1Outcome.GO_WITH_CONDITIONS));
        var closed = conditional.concernClosed(CONCERN, new Closed(day("2026-02-18"), "Done"));
        var anew =
                Objects.requireNonNull(closed.concluded(conclusion(Stage1Outcome.GO)).conclusion());

        assertThat(anew.openConcerns()).isEqualTo(1);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () ->
                                closed.concernClosed(
                                        new FindingId(new UUID(9, 9)), new Closed(STAGE_1, "?")));
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> closed.concernClosed(CONCERN, new Closed(STAGE_1, "Again")));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(
                        () ->
                                closed.concernClosed(
                                        OTHER, new Closed(STAGE_1.minusDays(1), "Early")));
    }

    private static TeamNotice team(@Nullable LocalDate objectUntil, TeamMember... members) {
        return new TeamNotice(
                day("2026-01-10"),
                null,
                objectUntil,
                List.of(members),
                new TeamNotice.Answer.Pending());
    }

    private static TeamMember member(String name, TeamRole role, boolean isConsultant) {
        return new TeamMember(name, role, null, isConsultant);
    }

    @Test
    void aConsultantOnlyObservesOrGuides() {
        var known = List.of("Nora North");
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(
                        () ->
                                stage1().teamNamed(
                                                team(
                                                        null,
                                                        member("Ada", TeamRole.AUDITOR, false),
                                                        member(
                                                                "nora  north",
                                                                TeamRole.TECHNICAL_EXPERT,
                                                                false)),
                                                known))
                .satisfies(
                        refusal -> {
                            assertThat(refusal.rule().id()).isEqualTo("EXA-10");
                            assertThat(refusal.path()).containsExactly("members", "1", "role");
                        });
        assertThatExceptionOfType(RuleViolationException.class)
                .as("who says so consults, known or not")
                .isThrownBy(
                        () ->
                                stage1().teamNamed(
                                                team(null, member("Max", TeamRole.AUDITOR, true)),
                                                known));
        assertThat(
                        stage1().teamNamed(
                                        team(
                                                null,
                                                member("Nora North", TeamRole.GUIDE, true),
                                                member("Nora North", TeamRole.OBSERVER, false)),
                                        known)
                                .team())
                .isNotNull();
    }

    @Test
    void anObjectionComesInTimeAndIsAnswered() {
        var until = day("2026-01-20");
        var named =
                stage1().teamNamed(team(until, member("Ada", TeamRole.AUDITOR, false)), List.of());

        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> named.teamObjected(until.plusDays(1), "Ada", "Rival"))
                .satisfies(refusal -> assertThat(refusal.path()).containsExactly("objectedOn"));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> named.teamObjected(until, "Bob", "Rival"));
        var objected = named.teamObjected(until, "Ada", "Worked for a rival");
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> objected.teamAccepted(until));
        var settled =
                Objects.requireNonNull(
                        objected.objectionSettled(until.plusDays(2), false, "No conflict").team());
        assertThat(settled.state()).isEqualTo(TeamNotice.State.OBJECTION_REJECTED);
    }

    @Test
    void aReportIsHeldAgainstItsList() {
        var report =
                new AuditReport(
                        day("2026-03-20"),
                        null,
                        List.of(ReportPoint.FINDINGS, ReportPoint.CLIENT),
                        List.of(ReportPoint.COMBINED_AUDIT),
                        new AuditReport.Terms(10, null, null, "Contract, 7"),
                        null);

        assertThat(report.presence(ReportPoint.CLIENT)).isEqualTo(AuditReport.Presence.PRESENT);
        assertThat(report.absent())
                .hasSize(ReportPoint.values().length - 3)
                .contains(ReportPoint.SAMPLING_DISCLAIMER);
        assertThat(report.factsUntil()).isEqualTo("2026-03-30");
        assertThat(report.appealUntil()).as("nobody says, so nobody knows").isNull();
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> new AuditReport.Terms(10, null, null, null));
        var twice =
                new AuditReport(
                        STAGE_1,
                        null,
                        List.of(ReportPoint.CLIENT),
                        List.of(ReportPoint.CLIENT),
                        report.terms(),
                        null);
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> stage1().reported(twice, STAGE_1));
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> stage1().reported(report, null));
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> stage1().reported(report, day("2026-03-21")));
    }

    @Test
    void peopleAreRemindedWhileSomethingCanBeDone() {
        var until = day("2026-01-20");
        var named =
                stage1().teamNamed(team(until, member("Ada", TeamRole.AUDITOR, false)), List.of());
        assertThat(kinds(named, until)).containsExactly("AUDIT_TEAM_ANSWER");
        assertThat(kinds(named, until.plusDays(1))).isEmpty();
        assertThat(kinds(named.teamAccepted(until), until)).isEmpty();

        var concluded = stage1().concluded(conclusion(Stage1Outcome.GO));
        assertThat(ExternalAuditDeadlineSource.of(concluded, day("2026-02-22")))
                .extracting(Deadline::dueOn)
                .as("a concern stays due until it is closed")
                .containsExactly(day("2026-02-20"), day("2026-02-25"));
        assertThat(kinds(stage1().concluded(conclusion(Stage1Outcome.CANCEL)), until)).isEmpty();
    }

    private static List<String> kinds(ExternalAudit audit, LocalDate today) {
        return ExternalAuditDeadlineSource.of(audit, today).stream()
                .map(one -> one.kind().name())
                .toList();
    }

    @Test
    void onlyTheStagesAskForReadiness() {
        var surveillance = of(Journeys.certified(), AuditKind.SURVEILLANCE_1);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(surveillance::requireStage);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> surveillance.concluded(conclusion(Stage1Outcome.GO)));
    }
}
