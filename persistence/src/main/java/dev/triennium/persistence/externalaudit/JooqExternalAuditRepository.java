package dev.triennium.persistence.externalaudit;

import static dev.triennium.persistence.jooq.generated.Tables.EXTERNAL_AUDIT;
import static dev.triennium.persistence.jooq.generated.Tables.EXTERNAL_AUDIT_CONCERN;
import static dev.triennium.persistence.jooq.generated.Tables.EXTERNAL_AUDIT_MEMBER;
import static dev.triennium.persistence.jooq.generated.Tables.EXTERNAL_AUDIT_SITE;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.certification.AuditKind;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.PlannedAuditId;
import dev.triennium.domain.externalaudit.AuditReport;
import dev.triennium.domain.externalaudit.AuditTimePlan;
import dev.triennium.domain.externalaudit.ExternalAudit;
import dev.triennium.domain.externalaudit.ExternalAuditId;
import dev.triennium.domain.externalaudit.ExternalAuditRepository;
import dev.triennium.domain.externalaudit.HeldUnready;
import dev.triennium.domain.externalaudit.ReadinessKind;
import dev.triennium.domain.externalaudit.ReadinessOverride;
import dev.triennium.domain.externalaudit.ReportPoint;
import dev.triennium.domain.externalaudit.SiteDraw;
import dev.triennium.domain.externalaudit.Stage1Conclusion;
import dev.triennium.domain.externalaudit.Stage1Conclusion.ConcernClosing;
import dev.triennium.domain.externalaudit.Stage1Outcome;
import dev.triennium.domain.externalaudit.TeamMember;
import dev.triennium.domain.externalaudit.TeamNotice;
import dev.triennium.domain.externalaudit.TeamNotice.Answer;
import dev.triennium.domain.externalaudit.TeamRole;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.quotation.QuotationDays;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.sitesample.SiteSampleAudit;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.ExternalAuditConcernRecord;
import dev.triennium.persistence.jooq.generated.tables.records.ExternalAuditMemberRecord;
import dev.triennium.persistence.jooq.generated.tables.records.ExternalAuditRecord;
import dev.triennium.persistence.jooq.generated.tables.records.ExternalAuditSiteRecord;
import dev.triennium.persistence.reminder.RunningTable;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.TenantDsl;
import dev.triennium.persistence.tenancy.TenantTable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// A row for each, and rows below it for areas of concern, the team and the sites: four statements,
/// however many are read.
@Repository
class JooqExternalAuditRepository implements ExternalAuditRepository {

    private static final String SEPARATOR = ",";

    private static final Keyset OLDEST_FIRST =
            Keyset.by(Keyset.id(EXTERNAL_AUDIT.ID, ExternalAuditId::value, ExternalAuditId::new));

    private final TenantTable<ExternalAuditRecord, ExternalAuditId> table;
    private final ChildTable<ExternalAuditRecord, CertificationId> ofCertifications;
    private final ChildTable<ExternalAuditConcernRecord, ExternalAuditId> concerns;
    private final ChildTable<ExternalAuditMemberRecord, ExternalAuditId> members;
    private final ChildTable<ExternalAuditSiteRecord, ExternalAuditId> sites;
    private final RunningTable<ExternalAuditRecord, ExternalAuditId> running;

    JooqExternalAuditRepository(TenantDsl tenants) {
        this.table = TenantTable.of(tenants, EXTERNAL_AUDIT.ID);
        this.ofCertifications =
                ChildTable.of(
                        tenants,
                        EXTERNAL_AUDIT.TENANT_ID,
                        EXTERNAL_AUDIT.CERTIFICATION_ID,
                        EXTERNAL_AUDIT.ID);
        this.concerns =
                ChildTable.of(
                        tenants,
                        EXTERNAL_AUDIT_CONCERN.TENANT_ID,
                        EXTERNAL_AUDIT_CONCERN.EXTERNAL_AUDIT_ID,
                        EXTERNAL_AUDIT_CONCERN.ORDINAL);
        this.members =
                ChildTable.of(
                        tenants,
                        EXTERNAL_AUDIT_MEMBER.TENANT_ID,
                        EXTERNAL_AUDIT_MEMBER.EXTERNAL_AUDIT_ID,
                        EXTERNAL_AUDIT_MEMBER.ORDINAL);
        this.sites =
                ChildTable.of(
                        tenants,
                        EXTERNAL_AUDIT_SITE.TENANT_ID,
                        EXTERNAL_AUDIT_SITE.EXTERNAL_AUDIT_ID,
                        EXTERNAL_AUDIT_SITE.ORDINAL);
        // Nothing falls due before something was said of it.
        this.running =
                new RunningTable<>(
                        tenants,
                        EXTERNAL_AUDIT.TENANT_ID,
                        EXTERNAL_AUDIT.ID,
                        EXTERNAL_AUDIT.VERSION.gt(1),
                        ExternalAuditId::new);
    }

    /// The rows below some audits.
    private final class Below {

        private final Map<Ref<ExternalAuditId>, List<ConcernClosing>> concernsOf;
        private final Map<Ref<ExternalAuditId>, List<TeamMember>> membersOf;
        private final Map<Ref<ExternalAuditId>, List<SiteDraw.Visit>> visitsOf;

        Below(TenantScopes scopes, Collection<Ref<ExternalAuditId>> audits) {
            this.concernsOf =
                    concerns.list(
                            scopes,
                            audits,
                            row ->
                                    new ConcernClosing(
                                            row.getFindingId(),
                                            row.getCloseByOn(),
                                            row.getClosedOn() == null
                                                    ? null
                                                    : new Stage1Conclusion.Closed(
                                                            row.getClosedOn(), row.getClosing())));
            this.membersOf =
                    members.list(
                            scopes,
                            audits,
                            row ->
                                    new TeamMember(
                                            row.getName(),
                                            TeamRole.valueOf(row.getRole()),
                                            row.getBackground(),
                                            row.getIsConsultant()));
            this.visitsOf =
                    sites.list(
                            scopes,
                            audits,
                            row ->
                                    new SiteDraw.Visit(
                                            row.getSiteId(),
                                            SiteDraw.Reason.valueOf(row.getReason())));
        }

        ExternalAudit toDomain(ExternalAuditRecord row) {
            var ref = new Ref<>(row.getTenantId(), row.getId());
            return new ExternalAudit(
                    row.getId(),
                    row.getVersion(),
                    row.getCertificationId(),
                    row.getPlannedAuditId(),
                    AuditKind.valueOf(row.getKind()),
                    row.getTitle(),
                    row.getWishedMonths(),
                    override(row),
                    row.getUnreadyOn() == null
                            ? null
                            : new HeldUnready(
                                    row.getUnreadyOn(),
                                    split(row.getUnreadyPoints(), ReadinessKind::valueOf)),
                    row.getConclusion() == null
                            ? null
                            : new Stage1Conclusion(
                                    Stage1Outcome.valueOf(row.getConclusion()),
                                    row.getConcludedOn(),
                                    row.getConditions(),
                                    concernsOf.getOrDefault(ref, List.of())),
                    row.getTeamState() == null
                            ? null
                            : new TeamNotice(
                                    row.getTeamNamesReceivedOn(),
                                    row.getTeamBackgroundReceivedOn(),
                                    row.getTeamObjectUntilOn(),
                                    membersOf.getOrDefault(ref, List.of()),
                                    answer(row)),
                    report(row),
                    time(row),
                    draw(row, visitsOf.getOrDefault(ref, List.of())));
        }
    }

    private static @Nullable ReadinessOverride override(ExternalAuditRecord row) {
        return row.getOverrideReason() == null
                ? null
                : new ReadinessOverride(
                        row.getOverrideReason(),
                        row.getOverrideById(),
                        row.getOverrideAt(),
                        row.getOverriddenOn(),
                        split(row.getOverridePoints(), ReadinessKind::valueOf));
    }

    private static Answer answer(ExternalAuditRecord row) {
        return switch (TeamNotice.State.valueOf(row.getTeamState())) {
            case NAMED -> new Answer.Pending();
            case ACCEPTED -> new Answer.Accepted(row.getTeamAcceptedOn());
            case OBJECTED -> objected(row);
            case OBJECTION_ACCEPTED -> settled(row, true);
            case OBJECTION_REJECTED -> settled(row, false);
        };
    }

    private static Answer.Objected objected(ExternalAuditRecord row) {
        return new Answer.Objected(
                row.getObjectedOn(), row.getObjectionAbout(), row.getObjectionReason());
    }

    private static Answer.Settled settled(ExternalAuditRecord row, boolean isAccepted) {
        return new Answer.Settled(
                objected(row), row.getObjectionAnsweredOn(), isAccepted, row.getObjectionAnswer());
    }

    private static @Nullable AuditReport report(ExternalAuditRecord row) {
        return row.getReportReceivedOn() == null
                ? null
                : new AuditReport(
                        row.getReportReceivedOn(),
                        row.getReportReference(),
                        split(row.getReportPresent(), ReportPoint::valueOf),
                        split(row.getReportNotApplicable(), ReportPoint::valueOf),
                        new AuditReport.Terms(
                                row.getReportFactsDays(),
                                row.getReportComplaintDays(),
                                row.getReportAppealDays(),
                                row.getReportTermsSource()),
                        row.getReportNote());
    }

    private static @Nullable AuditTimePlan time(ExternalAuditRecord row) {
        return row.getTimeDays() == null
                ? null
                : new AuditTimePlan(
                        row.getTimeDays(),
                        row.getTimeInitialDays(),
                        new AuditTimePlan.Remote(
                                row.getRemotePercent(),
                                row.getRemoteReason(),
                                row.getRemoteRisksAssessed(),
                                row.getRemoteControl()),
                        new QuotationDays(
                                row.getCalculatedInitial(),
                                row.getCalculatedYearly(),
                                row.getCalculatedAgain(),
                                row.getCalculatedLeast(),
                                row.getIntegrationPercent(),
                                row.getIsUnverified()),
                        row.getIsSafety());
    }

    private static @Nullable SiteDraw draw(ExternalAuditRecord row, List<SiteDraw.Visit> visits) {
        return row.getDrawSeed() == null
                ? null
                : new SiteDraw(
                        row.getScopeStatementId(),
                        row.getDrawSeed(),
                        SiteSampleAudit.valueOf(row.getDrawRule()),
                        row.getIsProvenEffective(),
                        row.getAreSimilar(),
                        row.getSiteId(),
                        row.getDrawPopulation(),
                        visits);
    }

    private static <T> List<T> split(String text, Function<String, T> item) {
        return text.isEmpty() ? List.of() : Stream.of(text.split(SEPARATOR)).map(item).toList();
    }

    private static String joined(List<? extends Enum<?>> items) {
        return items.stream().map(Enum::name).collect(Collectors.joining(SEPARATOR));
    }

    @Override
    public Optional<ExternalAudit> find(TenantScope scope, ExternalAuditId id) {
        var ref = Ref.in(scope, id);
        return Optional.ofNullable(list(TenantScopes.of(scope), List.of(ref)).get(ref));
    }

    @Override
    public Map<Ref<ExternalAuditId>, ExternalAudit> list(
            TenantScopes scopes, Collection<Ref<ExternalAuditId>> refs) {
        var rows = table.list(scopes, refs, Function.<ExternalAuditRecord>identity());
        var below = new Below(scopes, rows.keySet());
        var found = new LinkedHashMap<Ref<ExternalAuditId>, ExternalAudit>();
        rows.forEach((ref, row) -> found.put(ref, below.toDomain(row)));
        return found;
    }

    @Override
    public Map<Ref<CertificationId>, Page<ExternalAudit>> pages(
            TenantScopes scopes,
            Collection<Ref<CertificationId>> certifications,
            PageRequest page) {
        var rows =
                ofCertifications.pages(
                        scopes,
                        certifications,
                        OLDEST_FIRST,
                        noCondition(),
                        page,
                        Function.<ExternalAuditRecord>identity());
        var below =
                new Below(
                        scopes, refs(rows.values().stream().flatMap(one -> one.values().stream())));
        var pages = new LinkedHashMap<Ref<CertificationId>, Page<ExternalAudit>>();
        rows.forEach((ref, one) -> pages.put(ref, one.map(below::toDomain)));
        return pages;
    }

    private static List<Ref<ExternalAuditId>> refs(Stream<ExternalAuditRecord> rows) {
        return rows.map(row -> new Ref<>(row.getTenantId(), row.getId())).toList();
    }

    @Override
    public Map<Ref<CertificationId>, List<ExternalAudit>> listOfCertifications(
            TenantScopes scopes, Collection<Ref<CertificationId>> certifications) {
        var rows =
                ofCertifications.list(
                        scopes, certifications, Function.<ExternalAuditRecord>identity());
        var below = new Below(scopes, refs(rows.values().stream().flatMap(List::stream)));
        var found = new LinkedHashMap<Ref<CertificationId>, List<ExternalAudit>>();
        rows.forEach((ref, own) -> found.put(ref, own.stream().map(below::toDomain).toList()));
        return found;
    }

    @Override
    public boolean has(TenantScope scope, PlannedAuditId audit) {
        return table.exists(scope, EXTERNAL_AUDIT.PLANNED_AUDIT_ID.eq(audit));
    }

    @Override
    public boolean lock(TenantScope scope, ExternalAuditId id) {
        return running.lock(scope, id);
    }

    @Override
    public List<RunningSubject> listRunning(@Nullable RunningSubject after, int size) {
        return running.list(after, size);
    }

    @Override
    public void insert(TenantScope scope, ExternalAudit audit) {
        table.insert(scope, toRow(audit));
        insertBelow(scope, audit);
    }

    @Override
    public void update(TenantScope scope, ExternalAudit audit, int expectedVersion) {
        table.update(scope, audit.id(), toRow(audit), expectedVersion);
        concerns.deleteAll(scope, audit.id());
        members.deleteAll(scope, audit.id());
        sites.deleteAll(scope, audit.id());
        insertBelow(scope, audit);
    }

    private void insertBelow(TenantScope scope, ExternalAudit audit) {
        var conclusion = audit.conclusion();
        var closings = conclusion == null ? List.<ConcernClosing>of() : conclusion.concerns();
        concerns.insertAll(
                scope,
                IntStream.range(0, closings.size())
                        .mapToObj(ordinal -> toRow(audit.id(), ordinal, closings.get(ordinal)))
                        .toList());
        var team = audit.team();
        var people = team == null ? List.<TeamMember>of() : team.members();
        members.insertAll(
                scope,
                IntStream.range(0, people.size())
                        .mapToObj(ordinal -> toRow(audit.id(), ordinal, people.get(ordinal)))
                        .toList());
        var draw = audit.sites();
        var visits = draw == null ? List.<SiteDraw.Visit>of() : draw.visits();
        sites.insertAll(
                scope,
                IntStream.range(0, visits.size())
                        .mapToObj(
                                ordinal ->
                                        new ExternalAuditSiteRecord()
                                                .setExternalAuditId(audit.id())
                                                .setOrdinal(ordinal)
                                                .setSiteId(visits.get(ordinal).site())
                                                .setReason(visits.get(ordinal).reason().name()))
                        .toList());
    }

    private static ExternalAuditConcernRecord toRow(
            ExternalAuditId audit, int ordinal, ConcernClosing concern) {
        var closed = concern.closed();
        return new ExternalAuditConcernRecord()
                .setExternalAuditId(audit)
                .setOrdinal(ordinal)
                .setFindingId(concern.finding())
                .setCloseByOn(concern.closeBy())
                .setClosedOn(closed == null ? null : closed.on())
                .setClosing(closed == null ? null : closed.how());
    }

    private static ExternalAuditMemberRecord toRow(
            ExternalAuditId audit, int ordinal, TeamMember member) {
        return new ExternalAuditMemberRecord()
                .setExternalAuditId(audit)
                .setOrdinal(ordinal)
                .setName(member.name())
                .setRole(member.role().name())
                .setBackground(member.background())
                .setIsConsultant(member.isConsultant());
    }

    private static ExternalAuditRecord toRow(ExternalAudit audit) {
        var override = audit.override();
        var unready = audit.unready();
        var conclusion = audit.conclusion();
        var row =
                new ExternalAuditRecord()
                        .setId(audit.id())
                        .setVersion(audit.version())
                        .setCertificationId(audit.certification())
                        .setPlannedAuditId(audit.audit())
                        .setKind(audit.kind().name())
                        .setTitle(audit.title())
                        .setWishedMonths(audit.wishedMonths())
                        .setOverrideReason(override == null ? null : override.reason())
                        .setOverrideById(override == null ? null : override.by())
                        .setOverrideAt(override == null ? null : override.at())
                        .setOverriddenOn(override == null ? null : override.on())
                        .setOverridePoints(override == null ? null : joined(override.points()))
                        .setUnreadyOn(unready == null ? null : unready.on())
                        .setUnreadyPoints(unready == null ? null : joined(unready.points()))
                        .setConclusion(conclusion == null ? null : conclusion.outcome().name())
                        .setConcludedOn(conclusion == null ? null : conclusion.concludedOn())
                        .setConditions(conclusion == null ? null : conclusion.conditions());
        setTeam(row, audit.team());
        setReport(row, audit.report());
        setTime(row, audit.time());
        setDraw(row, audit.sites());
        return row;
    }

    private static void setTeam(ExternalAuditRecord row, @Nullable TeamNotice team) {
        var objection = team == null ? null : team.objection();
        var answer = team == null ? null : team.answer();
        row.setTeamState(team == null ? null : team.state().name())
                .setTeamNamesReceivedOn(team == null ? null : team.namesReceivedOn())
                .setTeamBackgroundReceivedOn(team == null ? null : team.backgroundReceivedOn())
                .setTeamObjectUntilOn(team == null ? null : team.objectUntil())
                .setTeamAcceptedOn(
                        answer instanceof Answer.Accepted accepted ? accepted.on() : null)
                .setObjectedOn(objection == null ? null : objection.on())
                .setObjectionAbout(objection == null ? null : objection.about())
                .setObjectionReason(objection == null ? null : objection.reason())
                .setObjectionAnsweredOn(
                        answer instanceof Answer.Settled settled ? settled.on() : null)
                .setObjectionAnswer(
                        answer instanceof Answer.Settled settled ? settled.text() : null);
    }

    private static void setReport(ExternalAuditRecord row, @Nullable AuditReport report) {
        row.setReportReceivedOn(report == null ? null : report.receivedOn())
                .setReportReference(report == null ? null : report.reference())
                .setReportPresent(report == null ? null : joined(report.present()))
                .setReportNotApplicable(report == null ? null : joined(report.notApplicable()))
                .setReportFactsDays(report == null ? null : report.terms().factsDays())
                .setReportComplaintDays(report == null ? null : report.terms().complaintDays())
                .setReportAppealDays(report == null ? null : report.terms().appealDays())
                .setReportTermsSource(report == null ? null : report.terms().source())
                .setReportNote(report == null ? null : report.note());
    }

    private static void setTime(ExternalAuditRecord row, @Nullable AuditTimePlan time) {
        var calculated = time == null ? null : time.calculated();
        var remote = time == null ? null : time.remote();
        row.setTimeDays(time == null ? null : time.days())
                .setTimeInitialDays(time == null ? null : time.initialDays())
                .setIsSafety(time == null ? null : time.isSafety())
                .setRemotePercent(remote == null ? null : remote.percent())
                .setRemoteReason(remote == null ? null : remote.reason())
                .setRemoteRisksAssessed(remote == null ? null : remote.areRisksAssessed())
                .setRemoteControl(remote == null ? null : remote.coversControl())
                .setCalculatedInitial(calculated == null ? null : calculated.initial())
                .setCalculatedYearly(calculated == null ? null : calculated.surveillance())
                .setCalculatedAgain(calculated == null ? null : calculated.recertification())
                .setCalculatedLeast(calculated == null ? null : calculated.leastInitial())
                .setIntegrationPercent(
                        calculated == null ? null : calculated.integrationReductionPercent())
                .setIsUnverified(calculated == null ? null : calculated.isUnverified());
    }

    private static void setDraw(ExternalAuditRecord row, @Nullable SiteDraw draw) {
        row.setScopeStatementId(draw == null ? null : draw.scope())
                .setDrawSeed(draw == null ? null : draw.seed())
                .setDrawRule(draw == null ? null : draw.rule().name())
                .setIsProvenEffective(draw == null ? null : draw.isProvenEffective())
                .setAreSimilar(draw == null ? null : draw.areSimilar())
                .setSiteId(draw == null ? null : draw.centralFunction())
                .setDrawPopulation(draw == null ? null : draw.population());
    }
}
