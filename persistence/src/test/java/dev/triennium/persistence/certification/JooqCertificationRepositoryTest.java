package dev.triennium.persistence.certification;

import static dev.triennium.persistence.jooq.generated.Tables.STANDARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.certification.AmendedValue;
import dev.triennium.domain.certification.AuditKind;
import dev.triennium.domain.certification.Certification;
import dev.triennium.domain.certification.CertificationEvent;
import dev.triennium.domain.certification.CertificationEventId;
import dev.triennium.domain.certification.CertificationFilter;
import dev.triennium.domain.certification.CertificationHead;
import dev.triennium.domain.certification.CertificationHeads;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CertificationOrder;
import dev.triennium.domain.certification.CertificationPapers;
import dev.triennium.domain.certification.CertificationRepository;
import dev.triennium.domain.certification.CertificationState;
import dev.triennium.domain.certification.Cycled;
import dev.triennium.domain.certification.DatedEvent;
import dev.triennium.domain.certification.DueCertifications;
import dev.triennium.domain.certification.Editions;
import dev.triennium.domain.certification.Ended;
import dev.triennium.domain.certification.EveryState;
import dev.triennium.domain.certification.Finding;
import dev.triennium.domain.certification.FindingFilter;
import dev.triennium.domain.certification.FindingGrade;
import dev.triennium.domain.certification.Journeys;
import dev.triennium.domain.certification.OfCertification;
import dev.triennium.domain.certification.PaperId;
import dev.triennium.domain.certification.PrintedCertificate;
import dev.triennium.domain.certificationbody.CertificationBody;
import dev.triennium.domain.certificationbody.CertificationBodyRepository;
import dev.triennium.domain.certificationbody.CycleParameters;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.Actor;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.StatementCount;
import dev.triennium.persistence.TestTenants;
import dev.triennium.persistence.tenancy.InterruptedReads;
import dev.triennium.persistence.tenancy.Snapshots;
import dev.triennium.persistence.tenancy.TableDictionary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

@PersistenceTest
class JooqCertificationRepositoryTest {

    @Autowired private CertificationRepository certifications;
    @Autowired private CertificationHeads heads;
    @Autowired private CertificationPapers papers;
    @Autowired private StatementCount statements;
    @Autowired private CertificationBodyRepository bodies;
    @Autowired private DueCertifications due;
    @Autowired private Editions editions;
    @Autowired private TestTenants tenants;
    @Autowired private TableDictionary dictionary;
    @Autowired private Snapshots snapshots;
    @Autowired private PlatformTransactionManager manager;
    @Autowired private DSLContext dsl;

    private TenantScope scope;

    @BeforeEach
    void makeWhatTheyPointTo() {
        scope = tenant();
    }

    private TenantScope tenant() {
        var made = tenants.tenant();
        for (var body : List.of(Journeys.BODY, Journeys.OTHER_BODY)) {
            bodies.insert(made, new CertificationBody(body, 1, "Body", CycleParameters.DEFAULT));
        }
        return made;
    }

    @Test
    void everyStateComesBackAsItWasStored() {
        var all = EveryState.once();
        all.forEach(one -> certifications.insert(scope, one, List.of()));
        assertThat(all).allSatisfy(one -> assertThat(find(one.id())).isEqualTo(one));
    }

    @Test
    void noStateIsMissingHere() {
        var transfer = EveryState.transfer();
        var states =
                Stream.concat(
                                EveryState.once().stream(),
                                Stream.of(transfer.out().after(), transfer.in().after()))
                        .map(Certification::state)
                        .collect(Collectors.toSet());
        assertThat(states).isEqualTo(Set.copyOf(Arrays.asList(CertificationState.values())));
    }

    @Test
    void clausesAndControlsAreThoseOfTheirEdition() {
        var quality = standard("iso-9001-2015");
        assertThat(editions.hasClauses(quality, List.of("8.4", "8.4.1"))).isTrue();
        assertThat(editions.hasClauses(quality, List.of("8.4", "99.99"))).isFalse();
        var security = standard("iso-iec-27001-2022");
        assertThat(editions.hasClauses(security, List.of("8.1", "5.7"))).isTrue();
        assertThat(editions.hasClauses(quality, List.of("5.7"))).isFalse();
    }

    private StandardId standard(String key) {
        return dsl.select(STANDARD.ID)
                .from(STANDARD)
                .where(STANDARD.STANDARD_KEY.eq(key))
                .fetchSingle()
                .value1();
    }

    @Test
    void bothSidesOfATransferComeBack() {
        var transfer = EveryState.transfer();
        certifications.insert(scope, transfer.in().after(), List.of());
        certifications.insert(scope, transfer.out().after(), List.of());
        assertThat(find(transfer.out().after().id())).isEqualTo(transfer.out().after());
        assertThat(find(transfer.in().after().id())).isEqualTo(transfer.in().after());
    }

    @Test
    void anUpdateRewritesWhatChangedAndAddsWhatIsNew() {
        var before = Journeys.certified();
        certifications.insert(scope, before, List.of());
        var surveyed = Journeys.surveyed(before, AuditKind.SURVEILLANCE_1, "2027-02-15");
        var after = surveyed.with(surveyed.dossier().withVersion(2));
        certifications.update(scope, after, 1, List.of(event(after, "SURVEILLANCE_COMPLETED")));
        assertThat(find(before.id())).isEqualTo(after);
    }

    /// Somebody records an audit after the certification was read, and before its papers are.
    private Certification readWhileItChanges(
            Certification before, Certification after, Snapshots snapshots) {
        var interrupted =
                InterruptedReads.tenants(
                        dsl, dictionary, () -> certifications.update(scope, after, 1, List.of()));
        return new JooqCertificationRepository(interrupted, snapshots)
                .find(scope, before.id())
                .orElseThrow();
    }

    @Test
    void aCertificationIsReadAsItWasAtOneMoment() {
        var before = Journeys.certified();
        certifications.insert(scope, before, List.of());
        var surveyed = Journeys.surveyed(before, AuditKind.SURVEILLANCE_1, "2027-02-15");
        var after = surveyed.with(surveyed.dossier().withVersion(2));
        assertThat(readWhileItChanges(before, after, snapshots)).isEqualTo(before);
        assertThat(find(before.id())).isEqualTo(after);
    }

    @Test
    void withoutASnapshotItWouldBeAMixture() {
        var before = Journeys.certified();
        certifications.insert(scope, before, List.of());
        var surveyed = Journeys.surveyed(before, AuditKind.SURVEILLANCE_1, "2027-02-15");
        var after = surveyed.with(surveyed.dossier().withVersion(2));
        var none = InterruptedReads.withoutSnapshots(manager, dsl);
        assertThat(readWhileItChanges(before, after, none)).isNotIn(before, after);
    }

    @Test
    void anotherVersionThanTheStoredOneIsRefused() {
        var certified = Journeys.certified();
        certifications.insert(scope, certified, List.of());
        var after = certified.with(certified.dossier().withVersion(8));
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> certifications.update(scope, after, 7, List.of()))
                .satisfies(e -> assertThat(e.currentVersion()).isEqualTo(1));
    }

    @Test
    void anotherTenantsCertificationDoesNotExist() {
        var certified = Journeys.certified();
        certifications.insert(scope, certified, List.of());
        assertThat(certifications.find(tenant(), certified.id())).isEmpty();
    }

    @Test
    void eventsComeBackInTheirOrderWithTheirDates() {
        var certified = Journeys.certified();
        var events = List.of(event(certified, "EXPIRED"), event(certified, "RESTORED"));
        certifications.insert(scope, certified, events);
        var found =
                papers.pagesOfEvents(scopes(), refs(certified), PageRequest.first(10))
                        .get(ref(certified));
        assertThat(Objects.requireNonNull(found).values())
                .isEqualTo(events.stream().map(DatedEvent::event).toList());
        var dates =
                papers.listDates(
                        scopes(),
                        events.stream().map(one -> Ref.in(scope, one.event().id())).toList());
        assertThat(events)
                .allSatisfy(
                        one ->
                                assertThat(dates.get(Ref.in(scope, one.event().id())))
                                        .isEqualTo(one.dates()));
    }

    @Test
    void anEventComesBackWithWhatItCorrected() {
        var resolving = Journeys.resolving(Journeys.day("2026-02-10"), FindingGrade.MAJOR);
        var dossier = resolving.dossier();
        var subjects =
                List.of(dossier.audits().getFirst().id(), dossier.findings().getFirst().id());
        var events =
                subjects.stream()
                        .map(
                                subject ->
                                        corrected(
                                                resolving,
                                                subject,
                                                List.of(
                                                        new AmendedValue(
                                                                AmendedValue.Field.CLAUSE,
                                                                "7.1.5",
                                                                "7.2"),
                                                        new AmendedValue(
                                                                AmendedValue.Field.STATEMENT,
                                                                null,
                                                                "😀".repeat(10_000)))))
                        .toList();
        certifications.insert(scope, resolving, events);
        var found =
                papers.pagesOfEvents(scopes(), refs(resolving), PageRequest.first(10))
                        .get(ref(resolving));
        assertThat(Objects.requireNonNull(found).values())
                .isEqualTo(events.stream().map(DatedEvent::event).toList());
        var refs = events.stream().map(one -> Ref.in(scope, one.event().id())).toList();
        assertThat(papers.listValues(scopes(), refs).get(refs.getLast()))
                .isEqualTo(events.getLast().values());
        assertThat(statements.of(() -> papers.listValues(scopes(), refs))).isEqualTo(1);
        assertThat(papers.listValues(TenantScopes.of(tenant()), refs)).isEmpty();
    }

    @Test
    void aPostponedAuditComesBack() {
        var planned = Journeys.stage1Planned(Journeys.day("2026-02-10"));
        var postponed = Journeys.postponed(planned);
        certifications.insert(scope, postponed, List.of());
        assertThat(find(postponed.id())).isEqualTo(postponed);
    }

    @Test
    void headsTellWhatTheRowsTell() {
        var all = EveryState.once();
        all.forEach(one -> certifications.insert(scope, one, List.of()));
        var expected = all.stream().collect(Collectors.toMap(this::ref, CertificationHead::of));
        assertThat(heads.list(scopes(), expected.keySet())).isEqualTo(expected);
        assertThat(all)
                .allSatisfy(
                        one ->
                                assertThat(heads.find(scope, one.id()))
                                        .contains(CertificationHead.of(one)));
    }

    @Test
    void applicationsAndCyclesComeWithoutTheRest() {
        var all = new ArrayList<>(EveryState.once());
        var expired =
                (Cycled.Expired)
                        Journeys.certified()
                                .atDayStart(Journeys.day("2029-09-15"))
                                .getLast()
                                .after();
        all.add(expired.reapply(Journeys.day("2029-10-01"), Journeys.LATER).after());
        all.forEach(one -> certifications.insert(scope, one, List.of()));
        var refs = all.stream().map(this::ref).toList();
        assertThat(heads.listApplications(scopes(), refs))
                .isEqualTo(
                        all.stream()
                                .collect(
                                        Collectors.toMap(
                                                this::ref, one -> one.dossier().application())));
        assertThat(heads.listCycles(scopes(), refs))
                .isEqualTo(
                        all.stream()
                                .filter(one -> one.findCycle().isPresent())
                                .collect(
                                        Collectors.toMap(
                                                this::ref, one -> one.findCycle().orElseThrow())));
    }

    @Test
    void papersComeInPagesAndOneByOne() {
        var resolving =
                Journeys.resolving(
                        Journeys.day("2026-02-10"), FindingGrade.MAJOR, FindingGrade.MINOR);
        var corrected = corrected();
        List.of(resolving, corrected).forEach(one -> certifications.insert(scope, one, List.of()));
        var refs = refs(resolving, corrected);

        var audits = papers.pagesOfAudits(scopes(), refs, PageRequest.first(2));
        assertThat(Objects.requireNonNull(audits.get(ref(corrected))).values())
                .isEqualTo(of(corrected, corrected.dossier().audits().subList(0, 2)));
        assertThat(Objects.requireNonNull(audits.get(ref(corrected))).hasNext()).isTrue();
        var first = corrected.dossier().audits().getFirst();
        assertThat(papers.listAudits(scopes(), List.of(Ref.in(scope, first.id()))))
                .containsExactly(Map.entry(Ref.in(scope, first.id()), of(corrected, first)));

        var findings =
                papers.pagesOfFindings(scopes(), refs, FindingFilter.ALL, PageRequest.first(5));
        assertThat(findings).containsOnlyKeys(ref(resolving));
        assertThat(Objects.requireNonNull(findings.get(ref(resolving))).values())
                .isEqualTo(of(resolving, resolving.dossier().findings()));
        var finding = resolving.dossier().findings().getLast();
        assertThat(papers.listFindings(scopes(), List.of(Ref.in(scope, finding.id()))))
                .containsExactly(Map.entry(Ref.in(scope, finding.id()), of(resolving, finding)));

        var last =
                papers.pagesOfCertificates(
                        scopes(), refs, new PageRequest(1, PageRequest.Direction.BACKWARD, null));
        assertThat(last).containsOnlyKeys(ref(corrected));
        var current = corrected.dossier().currentCertificate().orElseThrow();
        assertThat(Objects.requireNonNull(last.get(ref(corrected))).values())
                .containsExactly(of(corrected, current));
        assertThat(Objects.requireNonNull(last.get(ref(corrected))).hasPrevious()).isTrue();
        assertThat(papers.listCertificates(scopes(), List.of(Ref.in(scope, current.id()))))
                .containsExactly(Map.entry(Ref.in(scope, current.id()), of(corrected, current)));
    }

    @Test
    void whatAColleagueIsToAnswerIsFoundWhileTheCertificationRuns() {
        var emil = tenants.colleague(scope, tenants.person());
        var resolving =
                assigned(
                        Journeys.resolving(
                                Journeys.day("2026-02-10"), FindingGrade.MAJOR, FindingGrade.MINOR),
                        emil);
        var over =
                assigned(
                        new Ended.Cancelled(
                                Journeys.resolving(Journeys.day("2026-02-10"), FindingGrade.MINOR)
                                        .dossier(),
                                Journeys.day("2026-03-10"),
                                "Sold"),
                        emil);
        List.of(resolving, over).forEach(one -> certifications.insert(scope, one, List.of()));

        assertThat(find(resolving.id())).isEqualTo(resolving);
        var ref = Ref.in(scope, emil);
        var other = tenants.tenant();
        assertThat(
                        papers.listFindingsOf(
                                scopes(),
                                List.of(ref, Ref.in(other, emil), Ref.in(scope, nobody()))))
                .containsOnlyKeys(ref)
                .extractingByKey(ref)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactlyInAnyOrderElementsOf(of(resolving, resolving.dossier().findings()));
    }

    private ColleagueId nobody() {
        return tenants.colleague(scope, tenants.person());
    }

    private static Certification assigned(Certification certification, ColleagueId to) {
        var assigned = certification;
        for (var finding : certification.dossier().findings()) {
            assigned = Journeys.assigned(assigned, finding, to);
        }
        return assigned;
    }

    private static <P> OfCertification<P> of(Certification certification, P paper) {
        return new OfCertification<>(certification.id(), paper);
    }

    private static <P> List<OfCertification<P>> of(Certification certification, List<P> papers) {
        return papers.stream().map(paper -> of(certification, paper)).toList();
    }

    @Test
    void findingsAreNarrowedByWhatTheyAreAndWhatTheySay() {
        var resolving =
                Journeys.resolving(
                        Journeys.day("2026-02-10"), FindingGrade.MAJOR, FindingGrade.MINOR);
        certifications.insert(scope, resolving, List.of());
        var all = resolving.dossier().findings();

        assertThat(
                        findings(
                                resolving,
                                new FindingFilter(Set.of(FindingGrade.MAJOR), Set.of(), null)))
                .containsExactly(all.getFirst());
        assertThat(
                        findings(
                                resolving,
                                new FindingFilter(Set.of(), Set.of(Finding.State.OPEN), null)))
                .isEqualTo(all);
        for (var state :
                Set.of(Finding.State.PLAN_ACCEPTED, Finding.State.VERIFIED, Finding.State.NOTED)) {
            assertThat(findings(resolving, new FindingFilter(Set.of(), Set.of(state), null)))
                    .isEmpty();
        }
        var word = all.getFirst().statement().split(" ", 2)[0].toUpperCase(Locale.ROOT);
        assertThat(findings(resolving, new FindingFilter(Set.of(), Set.of(), words(word))))
                .isEqualTo(all);
        assertThat(findings(resolving, new FindingFilter(Set.of(), Set.of(), words("zzz"))))
                .isEmpty();
    }

    private static SearchWords words(String text) {
        return SearchWords.of("filter.text", text);
    }

    private List<Finding> findings(Certification certification, FindingFilter filter) {
        return papers
                .pagesOfFindings(scopes(), refs(certification), filter, PageRequest.first(9))
                .getOrDefault(ref(certification), Page.empty())
                .values()
                .stream()
                .map(OfCertification::paper)
                .toList();
    }

    private Map<TenantId, Page<CertificationHead>> pages(TenantScopes scopes, PageRequest page) {
        return heads.pages(scopes, CertificationFilter.ALL, CertificationOrder.APPLIED_ON, page);
    }

    /// With two versions of its certificate.
    private static Certification corrected() {
        return Journeys.certified()
                .changeScope(
                        false,
                        Journeys.day("2026-06-01"),
                        new PrintedCertificate("QM-4711", null, null, null, "Turning and milling"),
                        Journeys.LATER,
                        Journeys.IDS)
                .after();
    }

    @Test
    void twoTenantsWithTheSameIdsKeepTheirOwn() {
        var other = tenant();
        var here = Journeys.certified();
        var there = here.suspend(Journeys.day("2026-06-01"), "Fees", Journeys.LATER).after();
        certifications.insert(scope, here, List.of(event(here, "RESTORED")));
        certifications.insert(other, there, List.of());
        var both = TenantScopes.of(List.of(scope, other));
        var mine = Ref.in(scope, here.id());
        var theirs = Ref.in(other, there.id());

        assertThat(certifications.list(both, List.of(mine, theirs)))
                .isEqualTo(Map.of(mine, here, theirs, there));
        assertThat(heads.list(both, List.of(theirs)))
                .isEqualTo(Map.of(theirs, CertificationHead.of(there)));
        assertThat(papers.pagesOfAudits(both, List.of(mine, theirs), PageRequest.first(9)))
                .containsOnlyKeys(mine, theirs)
                .allSatisfy(
                        (_, page) ->
                                assertThat(page.values())
                                        .isEqualTo(of(here, here.dossier().audits())));
        assertThat(papers.pagesOfEvents(both, List.of(mine, theirs), PageRequest.first(9)))
                .containsOnlyKeys(mine);
        assertThat(heads.list(TenantScopes.of(other), List.of(mine))).isEmpty();
    }

    @Test
    void manyCertificationsTakeNoMoreStatementsThanOne() {
        var all =
                Stream.generate(Journeys::certified)
                        .limit(50)
                        .<Certification>map(one -> one)
                        .toList();
        all.forEach(one -> certifications.insert(scope, one, List.of(event(one, "RESTORED"))));
        var page = PageRequest.first(50);
        var several = TenantScopes.of(List.of(scope, tenant()));
        for (var refs : List.of(refs(all.getFirst()), all.stream().map(this::ref).toList())) {
            assertThat(statements.of(() -> page(CertificationFilter.ALL, page))).isEqualTo(1);
            assertThat(statements.of(() -> pages(several, page))).isEqualTo(1);
            assertThat(statements.of(() -> heads.list(scopes(), refs))).isEqualTo(1);
            assertThat(statements.of(() -> heads.listApplications(scopes(), refs))).isEqualTo(1);
            assertThat(statements.of(() -> heads.listCycles(scopes(), refs))).isEqualTo(1);
            assertThat(statements.of(() -> papers.pagesOfAudits(scopes(), refs, page)))
                    .isEqualTo(1);
            assertThat(
                            statements.of(
                                    () ->
                                            papers.pagesOfFindings(
                                                    scopes(), refs, FindingFilter.ALL, page)))
                    .isEqualTo(1);
            assertThat(statements.of(() -> papers.pagesOfCertificates(scopes(), refs, page)))
                    .isEqualTo(1);
            assertThat(statements.of(() -> papers.pagesOfEvents(scopes(), refs, page)))
                    .isEqualTo(1);
            assertThat(statements.of(() -> certifications.list(scopes(), refs))).isEqualTo(4);
        }
    }

    @Test
    void thoseWithoutAnExpiryComeLast() {
        var later = Journeys.certified("2026-05-01");
        var earlier = Journeys.certified("2026-03-15");
        var applied = Journeys.applied();
        List.of(later, applied, earlier)
                .forEach(one -> certifications.insert(scope, one, List.of()));
        var first = page(CertificationFilter.ALL, PageRequest.first(2));
        assertThat(first.values())
                .containsExactly(CertificationHead.of(earlier), CertificationHead.of(later));
        assertThat(first.hasNext()).isTrue();
        var rest =
                page(
                        CertificationFilter.ALL,
                        new PageRequest(
                                2,
                                PageRequest.Direction.FORWARD,
                                first.items().getLast().cursor()));
        assertThat(rest.values()).containsExactly(CertificationHead.of(applied));
    }

    @Test
    void aFilterLeavesOutTheOthers() {
        var certified = Journeys.certified();
        List.of(certified, Journeys.applied())
                .forEach(one -> certifications.insert(scope, one, List.of()));
        assertThat(
                        page(
                                        new CertificationFilter(
                                                Set.of(CertificationState.CERTIFIED),
                                                Journeys.STANDARD,
                                                Journeys.BODY,
                                                LocalDate.parse("2029-03-14")),
                                        PageRequest.first(10))
                                .values())
                .containsExactly(CertificationHead.of(certified));
    }

    @Test
    void aPageOfEachTenantComesTogether() {
        var other = tenant();
        var mine = Journeys.certified();
        var theirs = Journeys.applied();
        certifications.insert(scope, mine, List.of());
        certifications.insert(other, theirs, List.of());
        var pages = pages(TenantScopes.of(List.of(scope, other)), PageRequest.first(5));
        assertThat(Objects.requireNonNull(pages.get(scope.tenant())).values())
                .containsExactly(CertificationHead.of(mine));
        assertThat(Objects.requireNonNull(pages.get(other.tenant())).values())
                .containsExactly(CertificationHead.of(theirs));
    }

    @Test
    void theSweepFindsWhatIsDueAndGoesOnAfterAPage() {
        var one = Journeys.certified("2020-06-01");
        var two = Journeys.certified("2020-06-02");
        certifications.insert(scope, one, List.of());
        certifications.insert(scope, two, List.of());
        var until = LocalDate.parse("2021-06-30");
        var found = dueHere(until, null);
        assertThat(found)
                .extracting(DueCertifications.Due::certification)
                .containsExactly(one.id(), two.id());
        assertThat(dueHere(until, found.getFirst()))
                .extracting(DueCertifications.Due::certification)
                .containsExactly(two.id());
        assertThat(dueHere(LocalDate.parse("2021-06-01"), null)).isEmpty();
    }

    private List<DueCertifications.Due> dueHere(
            LocalDate until, DueCertifications.@Nullable Due after) {
        return due.list(until, after, 500).stream()
                .filter(found -> found.tenant().equals(scope.tenant()))
                .toList();
    }

    @Test
    void theCatalogueKnowsTheTransitionToTheNextEdition() {
        var old = dsl.fetchSingle(STANDARD, STANDARD.STANDARD_KEY.eq("iso-9001-2015"));
        var edition = editions.find(old.getId()).orElseThrow();
        assertThat(edition.designation()).isEqualTo("ISO 9001:2015");
        assertThat(edition.successor()).isPresent();
        assertThat(edition.transition().orElseThrow().deadline()).isEqualTo("2029-09-30");
    }

    private Certification find(CertificationId id) {
        return certifications.find(scope, id).orElseThrow();
    }

    private TenantScopes scopes() {
        return TenantScopes.of(scope);
    }

    private Ref<CertificationId> ref(Certification certification) {
        return Ref.in(scope, certification.id());
    }

    private List<Ref<CertificationId>> refs(Certification... some) {
        return Stream.of(some).map(this::ref).toList();
    }

    private Page<CertificationHead> page(CertificationFilter filter, PageRequest request) {
        return heads.page(scope, filter, CertificationOrder.EXPIRES_ON, request);
    }

    private static DatedEvent corrected(
            Certification certification, PaperId subject, List<AmendedValue> values) {
        var event = event(certification, "FINDING_CORRECTED").event();
        return new DatedEvent(
                new CertificationEvent(
                        event.id(),
                        event.certification(),
                        event.kind(),
                        event.occurredOn(),
                        event.recordedAt(),
                        event.actor(),
                        event.from(),
                        event.to(),
                        null,
                        null,
                        subject,
                        "Typed wrongly"),
                List.of(),
                values);
    }

    private static DatedEvent event(Certification certification, String kind) {
        return new DatedEvent(
                new CertificationEvent(
                        new CertificationEventId(Journeys.IDS.next()),
                        certification.id(),
                        CertificationEvent.Kind.valueOf(kind),
                        LocalDate.parse("2026-03-15"),
                        Instant.parse("2026-03-16T10:00:00.123456Z"),
                        new Actor.Job("test"),
                        CertificationState.APPLIED,
                        certification.state(),
                        "Letter 😀 of the body",
                        null,
                        null,
                        null),
                certification.dates(),
                List.of());
    }
}
