package dev.triennium.persistence.managementsystem;

import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.archive.ArchivedFilter;
import dev.triennium.domain.archive.Standing;
import dev.triennium.domain.certification.CertificateId;
import dev.triennium.domain.certification.Certification;
import dev.triennium.domain.certification.CertificationHead;
import dev.triennium.domain.certification.CertificationHeads;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CertificationPapers;
import dev.triennium.domain.certification.CertificationRepository;
import dev.triennium.domain.certification.Dossier;
import dev.triennium.domain.certification.Facts;
import dev.triennium.domain.certification.Journeys;
import dev.triennium.domain.certification.Preparing.Applied;
import dev.triennium.domain.certificationbody.CertificationBody;
import dev.triennium.domain.certificationbody.CertificationBodyRepository;
import dev.triennium.domain.certificationbody.CycleParameters;
import dev.triennium.domain.gapanalysis.Assessment;
import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.gapanalysis.AssessmentRepository;
import dev.triennium.domain.managementsystem.ManagementSystem;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.managementsystem.ManagementSystemRepository;
import dev.triennium.domain.managementsystem.ScopeContent;
import dev.triennium.domain.managementsystem.Scopes;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.Site;
import dev.triennium.domain.tenancy.SiteRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.StatementCount;
import dev.triennium.persistence.TestTenants;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What was made of a management system is found from it, and the other way round.
@PersistenceTest
class SystemLinksTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final PageRequest PAGE = PageRequest.first(10);

    @Autowired private ManagementSystemRepository systems;
    @Autowired private AssessmentRepository assessments;
    @Autowired private CertificationRepository certifications;
    @Autowired private CertificationHeads heads;
    @Autowired private CertificationPapers papers;
    @Autowired private TenantDsl dsl;
    @Autowired private CertificationBodyRepository bodies;
    @Autowired private SiteRepository sites;
    @Autowired private TestTenants tenants;
    @Autowired private StatementCount statements;
    @Autowired private IdGenerator ids;

    private TenantScope scope;

    @BeforeEach
    void makeAnOrganisation() {
        scope = tenant();
    }

    private TenantScope tenant() {
        var made = tenants.tenant();
        for (var site : List.of(Scopes.SITE, Scopes.OTHER_SITE)) {
            sites.insert(made, new Site(site, 1, "Site", "Street", 10));
        }
        bodies.insert(
                made, new CertificationBody(Journeys.BODY, 1, "Body", CycleParameters.DEFAULT));
        return made;
    }

    private ManagementSystemId system(TenantScope tenant) {
        ManagementSystem system = Scopes.drafted(Scopes.complete());
        systems.insert(tenant, system);
        return system.id();
    }

    private Assessment assessment(TenantScope tenant, @Nullable ManagementSystemId system, int at) {
        var assessment =
                new Assessment.InProgress(
                        new Assessment.Facts(
                                new AssessmentId(ids.next()),
                                1,
                                "Gap",
                                null,
                                null,
                                NOW.plusSeconds(at),
                                null,
                                Standing.inUse(),
                                system));
        assessments.insert(tenant, assessment);
        return assessment;
    }

    private Certification certification(TenantScope tenant, @Nullable ManagementSystemId system) {
        var dossier =
                Dossier.opened(
                        new Facts(
                                new CertificationId(ids.next()),
                                Journeys.BODY,
                                CycleParameters.DEFAULT,
                                Journeys.application(),
                                system),
                        Journeys.STANDARD);
        var applied = Applied.submit(dossier, LocalDate.parse("2026-11-24")).after();
        certifications.insert(tenant, applied, List.of());
        return applied;
    }

    private Map<Ref<ManagementSystemId>, Page<Assessment>> assessmentsOf(
            TenantScopes scopes, List<Ref<ManagementSystemId>> refs) {
        return assessments.pagesOfSystems(scopes, refs, ArchivedFilter.EXCLUDED, PAGE);
    }

    @Test
    void whatNamesASystemIsFoundFromItNewestFirst() {
        var system = system(scope);
        var earlier = assessment(scope, system, 1);
        var later = assessment(scope, system, 2);
        assessment(scope, system(scope), 3);
        assessment(scope, null, 4);
        var certification = certification(scope, system);
        certification(scope, null);
        var ref = Ref.in(scope, system);

        assertThat(assessmentsOf(TenantScopes.of(scope), List.of(ref)).get(ref))
                .extracting(Page::values)
                .isEqualTo(List.of(later, earlier));
        assertThat(heads.pagesOfSystems(TenantScopes.of(scope), List.of(ref), PAGE).get(ref))
                .extracting(Page::values)
                .isEqualTo(List.of(CertificationHead.of(certification)));
        assertThat(assessments.find(scope, later.id())).contains(later);
        assertThat(certifications.find(scope, certification.id())).contains(certification);
    }

    @Test
    void whatIsInTheArchiveIsListedForWhoeverAsks() {
        var system = system(scope);
        var archived = assessment(scope, system, 1);
        assessments.update(scope, archived.withStanding(archived.standing().archive(NOW, null)), 1);
        var refs = List.of(Ref.in(scope, system));

        assertThat(assessmentsOf(TenantScopes.of(scope), refs)).isEmpty();
        assertThat(
                        assessments
                                .pagesOfSystems(
                                        TenantScopes.of(scope), refs, ArchivedFilter.ONLY, PAGE)
                                .get(refs.getFirst()))
                .satisfies(page -> assertThat(page.values()).hasSize(1));
    }

    @Test
    void aCertificationSaysItsSystemWhereTheApplicationNamedOne() {
        var system = system(scope);
        var named = Ref.in(scope, certification(scope, system).id());
        var unnamed = Ref.in(scope, certification(scope, null).id());

        assertThat(heads.listSystems(TenantScopes.of(scope), List.of(named, unnamed)))
                .isEqualTo(Map.of(named, system));
    }

    @Test
    void aCertificateIsIssuedForTheScopeThatWasInForceThen() {
        var before = certificate("2026-03-14");
        var first = certificate("2026-03-15");
        var last = certificate("2026-05-31");
        var next = certificate("2026-06-01");
        ManagementSystem system = Scopes.drafted(Scopes.complete());
        systems.insert(scope, system);
        var approved = system.approveScope(Scopes.approval(Scopes.APPROVED_ON), Scopes.SITES_NOW);
        systems.update(scope, approved, 1);
        var revised = approved.changeScope(content -> without(content), Scopes::newId);
        systems.update(scope, revised, 2);
        var again =
                revised.approveScope(
                        Scopes.approval(LocalDate.parse("2026-06-01")), Scopes.SITES_NOW);
        systems.update(scope, again, 3);
        var all = List.of(before, first, last, next);
        var scopes = TenantScopes.of(scope);
        assertThat(papers.listScopes(scopes, all)).isEmpty();

        dsl.in(scope)
                .update(CERTIFICATION)
                .set(CERTIFICATION.MANAGEMENT_SYSTEM_ID, system.id())
                .where(CERTIFICATION.TENANT_ID.eq(scope.tenant()))
                .execute();

        assertThat(papers.listScopes(scopes, all))
                .isEqualTo(
                        Map.of(
                                first, approved.scope().id(),
                                last, approved.scope().id(),
                                next, again.scope().id()));
        assertThat(statements.of(() -> papers.listScopes(scopes, all))).isEqualTo(1);
        assertThat(papers.listScopes(TenantScopes.of(tenant()), all)).isEmpty();
    }

    private static ScopeContent without(ScopeContent content) {
        return new ScopeContent(
                content.standards(),
                content.sites().subList(0, 1),
                content.processes(),
                content.wordings(),
                content.exclusions(),
                content.outsourcedProcesses(),
                content.sectorCodes());
    }

    private Ref<CertificateId> certificate(String issuedOn) {
        var certified = Journeys.certified(issuedOn);
        certifications.insert(scope, certified, List.of());
        return Ref.in(scope, certified.dossier().currentCertificate().orElseThrow().id());
    }

    @Test
    void manySystemsTakeOneStatementAndNothingOfOthersIsFound() {
        var foreign = tenant();
        var hidden = system(foreign);
        assessment(foreign, hidden, 1);
        var certified = certification(foreign, hidden);
        var own = List.of(system(scope), system(scope));
        own.forEach(one -> assessment(scope, one, 1));
        own.forEach(one -> certification(scope, one));
        var refs = own.stream().map(one -> Ref.in(scope, one)).toList();
        var scopes = TenantScopes.of(scope);

        assertThat(statements.of(() -> assessmentsOf(scopes, refs))).isEqualTo(1);
        assertThat(statements.of(() -> heads.pagesOfSystems(scopes, refs, PAGE))).isEqualTo(1);
        var elsewhere = List.of(Ref.in(foreign, hidden), Ref.in(scope, hidden));
        assertThat(assessmentsOf(scopes, elsewhere).values())
                .allSatisfy(page -> assertThat(page.values()).isEmpty());
        assertThat(heads.pagesOfSystems(scopes, elsewhere, PAGE).values())
                .allSatisfy(page -> assertThat(page.values()).isEmpty());
        assertThat(heads.listSystems(scopes, List.of(Ref.in(foreign, certified.id())))).isEmpty();
    }
}
