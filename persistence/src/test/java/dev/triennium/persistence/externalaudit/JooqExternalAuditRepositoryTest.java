package dev.triennium.persistence.externalaudit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.certification.AuditKind;
import dev.triennium.domain.certification.Certification;
import dev.triennium.domain.certification.CertificationRepository;
import dev.triennium.domain.certification.Finding;
import dev.triennium.domain.certification.FindingGrade;
import dev.triennium.domain.certification.Journeys;
import dev.triennium.domain.certificationbody.CertificationBody;
import dev.triennium.domain.certificationbody.CertificationBodyRepository;
import dev.triennium.domain.certificationbody.CycleParameters;
import dev.triennium.domain.externalaudit.AuditReport;
import dev.triennium.domain.externalaudit.AuditTimePlan;
import dev.triennium.domain.externalaudit.ExternalAudit;
import dev.triennium.domain.externalaudit.ExternalAuditId;
import dev.triennium.domain.externalaudit.ExternalAuditRepository;
import dev.triennium.domain.externalaudit.HeldUnready;
import dev.triennium.domain.externalaudit.ReadinessKind;
import dev.triennium.domain.externalaudit.ReadinessOverride;
import dev.triennium.domain.externalaudit.ReportPoint;
import dev.triennium.domain.externalaudit.Stage1Conclusion;
import dev.triennium.domain.externalaudit.Stage1Conclusion.ConcernClosing;
import dev.triennium.domain.externalaudit.Stage1Outcome;
import dev.triennium.domain.externalaudit.TeamMember;
import dev.triennium.domain.externalaudit.TeamNotice;
import dev.triennium.domain.externalaudit.TeamNotice.Answer;
import dev.triennium.domain.externalaudit.TeamRole;
import dev.triennium.domain.quotation.QuotationDays;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.TestTenants;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class JooqExternalAuditRepositoryTest {

    private static final LocalDate STAGE_1 = LocalDate.parse("2026-01-12");

    @Autowired private ExternalAuditRepository audits;
    @Autowired private CertificationRepository certifications;
    @Autowired private CertificationBodyRepository bodies;
    @Autowired private TestTenants tenants;
    @Autowired private IdGenerator ids;

    private TenantScope scope;
    private Certification certification;

    @BeforeEach
    void stage1IsDone() {
        scope = tenants.tenant();
        bodies.insert(
                scope, new CertificationBody(Journeys.BODY, 1, "Body", CycleParameters.DEFAULT));
        certification =
                Journeys.stage1Planned(STAGE_1)
                        .complete(
                                STAGE_1,
                                List.of(
                                        Journeys.finding(
                                                AuditKind.STAGE_1, FindingGrade.AREA_OF_CONCERN)),
                                Journeys.LATER,
                                Journeys.IDS)
                        .after();
        certifications.insert(scope, certification, List.of());
    }

    private ExternalAudit audit(
            ExternalAuditId id,
            int version,
            @Nullable ReadinessOverride override,
            @Nullable Stage1Conclusion conclusion,
            @Nullable TeamNotice team,
            @Nullable AuditReport report,
            @Nullable AuditTimePlan time) {
        return new ExternalAudit(
                id,
                version,
                certification.id(),
                certification.dossier().audit(1, AuditKind.STAGE_1).orElseThrow().id(),
                AuditKind.STAGE_1,
                "ISO 9001:2015 – Body",
                3,
                override,
                version == 1
                        ? null
                        : new HeldUnready(STAGE_1, List.of(ReadinessKind.MAJORS_SETTLED)),
                conclusion,
                team,
                report,
                time,
                null);
    }

    private ExternalAudit whole(ExternalAuditId id) {
        var finding = certification.dossier().findings().stream().map(Finding::id).findFirst();
        return audit(
                id,
                2,
                new ReadinessOverride(
                        "No other day",
                        tenants.person(),
                        Instant.parse("2026-01-02T10:15:30Z"),
                        LocalDate.parse("2026-01-02"),
                        List.of(
                                ReadinessKind.DOCUMENTS_APPROVED,
                                ReadinessKind.MONTHS_OF_OPERATION)),
                new Stage1Conclusion(
                        Stage1Outcome.GO_WITH_CONDITIONS,
                        STAGE_1,
                        "Approve the method",
                        List.of(
                                new ConcernClosing(
                                        finding.orElseThrow(),
                                        STAGE_1.plusDays(20),
                                        new Stage1Conclusion.Closed(
                                                STAGE_1.plusDays(3), "Approved")))),
                new TeamNotice(
                        STAGE_1.minusDays(20),
                        STAGE_1.minusDays(19),
                        STAGE_1.minusDays(10),
                        List.of(
                                new TeamMember("Ada", TeamRole.TEAM_LEADER, "Chemist", false),
                                new TeamMember("Nora", TeamRole.GUIDE, null, true)),
                        new Answer.Settled(
                                new Answer.Objected(STAGE_1.minusDays(15), "Ada", "A rival's"),
                                STAGE_1.minusDays(12),
                                false,
                                "No conflict")),
                new AuditReport(
                        STAGE_1.plusDays(5),
                        "R-1",
                        List.of(ReportPoint.CLIENT, ReportPoint.FINDINGS),
                        List.of(ReportPoint.COMBINED_AUDIT),
                        new AuditReport.Terms(10, null, 30, "Contract"),
                        "Late"),
                new AuditTimePlan(
                        new BigDecimal("10"),
                        new BigDecimal("12.5"),
                        new AuditTimePlan.Remote(40, "Far", true, false),
                        new QuotationDays(
                                new BigDecimal("6"),
                                new BigDecimal("2.5"),
                                BigDecimal.TEN,
                                new BigDecimal("4.0"),
                                5,
                                true),
                        true));
    }

    @Test
    void whatIsKeptIsReadAgain() {
        var id = new ExternalAuditId(ids.next());
        var bare = audit(id, 1, null, null, null, null, null);
        audits.insert(scope, bare);
        assertThat(audits.find(scope, id)).contains(bare);
        assertThat(audits.has(scope, bare.audit())).isTrue();

        var whole = whole(id);
        audits.update(scope, whole, 1);
        assertThat(audits.find(scope, id)).contains(whole);

        var again = audit(id, 3, null, null, null, null, null);
        audits.update(scope, again, 2);
        assertThat(audits.find(scope, id)).as("what is gone is gone").contains(again);
    }

    @Test
    void eachCertificationHasItsOwn() {
        var id = new ExternalAuditId(ids.next());
        audits.insert(scope, audit(id, 1, null, null, null, null, null));
        var ref = Ref.in(scope, certification.id());

        assertThat(audits.listOfCertifications(TenantScopes.of(scope), List.of(ref)).get(ref))
                .extracting(ExternalAudit::id)
                .containsExactly(id);
        assertThat(audits.find(tenants.tenant(), id)).isEqualTo(Optional.empty());
    }

    @Test
    void nothingFallsDueOfWhatWasOnlyOpened() {
        var id = new ExternalAuditId(ids.next());
        audits.insert(scope, audit(id, 1, null, null, null, null, null));
        assertThat(running()).doesNotContain(id.value());

        audits.update(scope, whole(id), 1);
        assertThat(running()).contains(id.value());
    }

    private List<UUID> running() {
        return audits.listRunning(null, 1000).stream().map(RunningSubject::id).toList();
    }
}
