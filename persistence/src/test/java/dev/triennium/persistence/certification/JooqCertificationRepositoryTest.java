package dev.triennium.persistence.certification;

import static dev.triennium.persistence.jooq.generated.Tables.STANDARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.certification.AuditKind;
import dev.triennium.domain.certification.Certification;
import dev.triennium.domain.certification.CertificationEvent;
import dev.triennium.domain.certification.CertificationEventId;
import dev.triennium.domain.certification.CertificationFilter;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CertificationOrder;
import dev.triennium.domain.certification.CertificationRepository;
import dev.triennium.domain.certification.CertificationState;
import dev.triennium.domain.certification.DueCertifications;
import dev.triennium.domain.certification.Editions;
import dev.triennium.domain.certification.EveryState;
import dev.triennium.domain.certification.Journeys;
import dev.triennium.domain.certificationbody.CertificationBody;
import dev.triennium.domain.certificationbody.CertificationBodyRepository;
import dev.triennium.domain.certificationbody.CycleParameters;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Actor;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.TestTenants;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class JooqCertificationRepositoryTest {

    @Autowired private CertificationRepository certifications;
    @Autowired private CertificationBodyRepository bodies;
    @Autowired private DueCertifications due;
    @Autowired private Editions editions;
    @Autowired private TestTenants tenants;
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
                certifications
                        .listEvents(
                                TenantScopes.of(scope),
                                List.of(certified.id()),
                                PageRequest.first(10))
                        .get(certified.id());
        assertThat(Objects.requireNonNull(found).values()).isEqualTo(events);
    }

    @Test
    void thoseWithoutAnExpiryComeLast() {
        var later = Journeys.certified("2026-05-01");
        var earlier = Journeys.certified("2026-03-15");
        var applied = Journeys.applied();
        List.of(later, applied, earlier)
                .forEach(one -> certifications.insert(scope, one, List.of()));
        var first = page(CertificationFilter.ALL, PageRequest.first(2));
        assertThat(first.values()).containsExactly(earlier, later);
        assertThat(first.hasNext()).isTrue();
        var rest =
                page(
                        CertificationFilter.ALL,
                        new PageRequest(
                                2,
                                PageRequest.Direction.FORWARD,
                                first.items().getLast().cursor()));
        assertThat(rest.values()).containsExactly(applied);
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
                .containsExactly(certified);
    }

    @Test
    void aPageOfEachTenantComesTogether() {
        var other = tenant();
        var mine = Journeys.certified();
        var theirs = Journeys.applied();
        certifications.insert(scope, mine, List.of());
        certifications.insert(other, theirs, List.of());
        var pages =
                certifications.listByTenant(
                        TenantScopes.of(List.of(scope, other)), PageRequest.first(5));
        assertThat(Objects.requireNonNull(pages.get(scope.tenant())).values())
                .containsExactly(mine);
        assertThat(Objects.requireNonNull(pages.get(other.tenant())).values())
                .containsExactly(theirs);
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

    private Page<Certification> page(CertificationFilter filter, PageRequest request) {
        return certifications.list(scope, filter, CertificationOrder.EXPIRES_ON, request);
    }

    private static CertificationEvent event(Certification certification, String kind) {
        return new CertificationEvent(
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
                certification.dates());
    }
}
