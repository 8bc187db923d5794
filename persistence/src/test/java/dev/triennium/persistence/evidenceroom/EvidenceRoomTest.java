package dev.triennium.persistence.evidenceroom;

import static dev.triennium.persistence.jooq.generated.Tables.MAIL_OUTBOX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.certification.CertificationRepository;
import dev.triennium.domain.certification.Journeys;
import dev.triennium.domain.certificationbody.CertificationBody;
import dev.triennium.domain.certificationbody.CertificationBodyRepository;
import dev.triennium.domain.certificationbody.CycleParameters;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.evidence.AddEvidence;
import dev.triennium.domain.evidence.Evidence;
import dev.triennium.domain.evidence.EvidenceContent;
import dev.triennium.domain.evidence.EvidenceService;
import dev.triennium.domain.evidence.NewContent;
import dev.triennium.domain.evidence.NewRevision;
import dev.triennium.domain.evidence.Validity;
import dev.triennium.domain.evidenceroom.DueEvidencePackages;
import dev.triennium.domain.evidenceroom.EvidencePackage;
import dev.triennium.domain.evidenceroom.EvidencePackageRepository;
import dev.triennium.domain.evidenceroom.EvidencePackageService;
import dev.triennium.domain.evidenceroom.EvidenceRoom;
import dev.triennium.domain.evidenceroom.EvidenceRoomAccess;
import dev.triennium.domain.evidenceroom.EvidenceRoomAccessFilter;
import dev.triennium.domain.evidenceroom.EvidenceRoomAccessRepository;
import dev.triennium.domain.evidenceroom.EvidenceRoomGuest;
import dev.triennium.domain.evidenceroom.EvidenceRoomGuestService;
import dev.triennium.domain.evidenceroom.EvidenceRoomRequest;
import dev.triennium.domain.evidenceroom.EvidenceRoomRequestRepository;
import dev.triennium.domain.evidenceroom.EvidenceRoomRequestService;
import dev.triennium.domain.evidenceroom.EvidenceRoomService;
import dev.triennium.domain.evidenceroom.EvidenceRoomVisit;
import dev.triennium.domain.evidenceroom.EvidenceRoomVisit.Door;
import dev.triennium.domain.evidenceroom.EvidenceRoomVisit.Guest;
import dev.triennium.domain.evidenceroom.EvidenceSource;
import dev.triennium.domain.evidenceroom.EvidenceSources;
import dev.triennium.domain.evidenceroom.PackagedFile;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.mail.LinkToken;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.TestDuties;
import dev.triennium.persistence.TestMembers;
import dev.triennium.persistence.TestTenants;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class EvidenceRoomTest {

    private static final PageRequest PAGE = PageRequest.first(50);

    @Autowired private EvidenceRoomService service;
    @Autowired private EvidencePackageService packages;
    @Autowired private EvidencePackageRepository stored;
    @Autowired private DueEvidencePackages due;
    @Autowired private EvidenceSources sources;
    @Autowired private EvidenceRoomRequestService requests;
    @Autowired private EvidenceRoomRequestRepository storedRequests;
    @Autowired private EvidenceRoomGuestService guests;
    @Autowired private EvidenceRoomAccessRepository log;
    @Autowired private EvidenceRoomVisit visits;
    @Autowired private EvidenceService evidence;
    @Autowired private CertificationRepository certifications;
    @Autowired private CertificationBodyRepository bodies;
    @Autowired private JobScopes jobs;
    @Autowired private TestDuties duties;
    @Autowired private TestMembers members;
    @Autowired private TestTenants tenants;
    @Autowired private Clock clock;
    @Autowired private DSLContext dsl;

    private TenantScope scope;
    private PersonId person;
    private ColleagueId keeper;
    private LocalDate today;
    private EvidenceRoom room;

    @BeforeEach
    void openARoom() {
        var tenant = tenants.tenant();
        person = tenants.person();
        scope = members.member(tenant, person, Role.REPRESENTATIVE, Permission.READ);
        keeper = tenants.colleague(tenant, person);
        today = scope.today(clock);
        bodies.insert(
                scope, new CertificationBody(Journeys.BODY, 1, "Body", CycleParameters.DEFAULT));
        var planned = Journeys.stage1Planned(today.plusDays(3));
        certifications.insert(scope, planned, List.of());
        room =
                service.create(
                        scope,
                        new EvidenceRoomService.Create(
                                planned.dossier().audits().getFirst().id(),
                                days(today, today.plusDays(10))),
                        null);
    }

    private EvidenceRoom.Content days(LocalDate from, LocalDate until) {
        return new EvidenceRoom.Content("Stage 1", keeper, from, until, null);
    }

    private static NewRevision revision(LocalDate from) {
        return new NewRevision(
                new NewContent.Linked(
                        new EvidenceContent.OfLink(URI.create("https://records.example/7"))),
                new Validity(from, null),
                null);
    }

    private Evidence proven(String title) {
        return evidence.add(
                scope,
                new AddEvidence(
                        new Evidence.Profile(title, null, keeper, null),
                        List.of(),
                        revision(today.minusYears(1))),
                null);
    }

    private void choose(Evidence one) {
        service.add(
                scope,
                new EvidenceRoomService.Add(
                        room.id(),
                        new EvidenceSource(EvidenceSource.Kind.EVIDENCE, one.id()),
                        "evidenceId",
                        "7.1.5",
                        null),
                null);
    }

    private EvidencePackage.Ready frozen() throws IOException {
        var asked = packages.freeze(scope, room.id(), null);
        assertThat(due.listRequested(clock.instant().minusSeconds(1), 10_000))
                .anyMatch(one -> one.id().equals(asked.id()));
        packages.make(jobs.of("test", scope.tenant(), scope.zone()), asked.id());
        return (EvidencePackage.Ready) stored.find(scope, asked.id()).orElseThrow();
    }

    private List<PackagedFile> files(EvidencePackage one) {
        var ref = Ref.in(scope, one.id());
        return Objects.requireNonNull(
                stored.listFiles(TenantScopes.of(scope), List.of(ref)).get(ref));
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        var unzipped = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                unzipped.put(entry.getName(), in.readAllBytes());
            }
        }
        return unzipped;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] content(EvidencePackage.Ready one) throws IOException {
        try (var in = packages.open(scope, packages.get(scope, one.id()))) {
            return in.readAllBytes();
        }
    }

    @Test
    void aPackageHoldsWhatWasChosenAndItsHashes() throws IOException {
        choose(proven("../../Gauge 7\n\\evil"));
        choose(proven("Gauge 8"));
        var made = frozen();
        var zip = content(made);
        assertThat(sha256(zip)).isEqualTo(made.content().sha256());
        var unzipped = unzipped(zip);
        assertThat(unzipped.keySet())
                .containsExactly(
                        "files/001-Gauge-7-evil-1.txt",
                        "files/002-Gauge-8-1.txt",
                        "manifest.json",
                        "SHA256SUMS");
        var sums = new String(unzipped.remove("SHA256SUMS"), StandardCharsets.UTF_8);
        assertThat(sums.lines())
                .containsExactlyElementsOf(
                        unzipped.entrySet().stream()
                                .map(one -> sha256(one.getValue()) + "  " + one.getKey())
                                .toList());
        assertThat(new String(unzipped.get("manifest.json"), StandardCharsets.UTF_8))
                .contains("\"cutOff\" : \"" + clock.instant() + "\"")
                .contains(sha256(Objects.requireNonNull(unzipped.get("files/002-Gauge-8-1.txt"))));
        assertThat(files(made))
                .extracting(one -> Objects.requireNonNull(one.written()).path())
                .containsExactly("files/001-Gauge-7-evil-1.txt", "files/002-Gauge-8-1.txt");
    }

    @Test
    void whatIsRevisedAfterTheCutOffShowsSoAndThePackageStays() throws IOException {
        var gauge = proven("Gauge 7");
        choose(gauge);
        var first = frozen();
        var bytes = content(first);
        var file = files(first).getFirst();
        var source = Ref.in(scope, file.source());
        assertThat(
                        file.isOutdated(
                                sources.list(TenantScopes.of(scope), List.of(source)).get(source)))
                .isFalse();
        evidence.revise(scope, gauge.id(), revision(today), gauge.version());
        assertThat(
                        file.isOutdated(
                                sources.list(TenantScopes.of(scope), List.of(source)).get(source)))
                .isTrue();
        var second = frozen();
        assertThat(second.facts().number()).isEqualTo(2);
        assertThat(files(second).getFirst().version()).isEqualTo("2");
        assertThat(content(first)).isEqualTo(bytes);
        assertThat(stored.findLatest(scope, room.id())).contains(second);
    }

    @Test
    void nothingIsChosenTwiceAndAnEmptyRoomIsNotFrozen() {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> packages.freeze(scope, room.id(), null));
        var gauge = proven("Gauge 7");
        choose(gauge);
        assertThatExceptionOfType(RuleViolationException.class).isThrownBy(() -> choose(gauge));
    }

    private EvidenceRoomGuest invited(String address) {
        return guests.invite(
                scope,
                new EvidenceRoomGuestService.Invite(
                        room.id(), new EvidenceRoomGuest.Reader("Ada", address, Locale.ENGLISH)),
                null);
    }

    /// The last that was mailed there.
    private LinkToken token(String address) {
        return LinkToken.parse(
                        dsl.select(MAIL_OUTBOX.SUBJECT)
                                .from(MAIL_OUTBOX)
                                .where(MAIL_OUTBOX.ADDRESS.eq(address))
                                .orderBy(MAIL_OUTBOX.ID.desc())
                                .limit(1)
                                .fetchSingle()
                                .value1())
                .orElseThrow();
    }

    private Guest at(LinkToken token) {
        return visits.look(token).orElseThrow();
    }

    private List<EvidenceRoomAccess.Kind> logged() {
        var ref = Ref.in(scope, room.id());
        return Objects.requireNonNull(
                        log.pages(
                                        TenantScopes.of(scope),
                                        List.of(ref),
                                        EvidenceRoomAccessFilter.ALL,
                                        PAGE)
                                .get(ref))
                .values()
                .stream()
                .map(EvidenceRoomAccess::kind)
                .toList();
    }

    private static String address() {
        return UUID.randomUUID() + "@body.example";
    }

    @Test
    void aGuestSeesTheLastPackageAndEachLookIsWrittenDown() throws IOException {
        choose(proven("Gauge 7"));
        var address = address();
        invited(address);
        var ada = at(token(address));
        assertThat(visits.enter(ada).orElseThrow().frozen()).isNull();
        frozen();
        choose(proven("Not frozen yet"));
        var sight = visits.enter(ada).orElseThrow();
        assertThat(sight.files()).extracting(PackagedFile::title).containsExactly("Gauge 7");
        var taken = visits.takeFile(ada, 1, 1).orElseThrow();
        var out = new ByteArrayOutputStream();
        visits.write(taken, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("https://records.example/7\n");
        visits.takePackage(ada);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> visits.takeFile(ada, 1, 2));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> visits.takeFile(ada, 2, 1));
        assertThat(logged())
                .containsExactlyInAnyOrder(
                        EvidenceRoomAccess.Kind.LINK_SENT,
                        EvidenceRoomAccess.Kind.ROOM_OPENED,
                        EvidenceRoomAccess.Kind.ROOM_OPENED,
                        EvidenceRoomAccess.Kind.FILE_DOWNLOADED,
                        EvidenceRoomAccess.Kind.PACKAGE_DOWNLOADED);
    }

    @Test
    void aRevokedLinkOpensNothingInTheSameMinute() throws IOException {
        choose(proven("Gauge 7"));
        frozen();
        var address = address();
        var guest = invited(address);
        var ada = at(token(address));
        assertThat(ada.door()).isEqualTo(Door.OPEN);
        guests.revoke(scope, guest.id(), guest.version());
        assertThat(at(token(address)).door()).isEqualTo(Door.REVOKED);
        // Who had the page open before comes no further either.
        assertThat(visits.enter(ada)).isEmpty();
        assertThat(visits.takeFile(ada, 1, 1)).isEmpty();
        assertThat(visits.takePackage(ada)).isEmpty();
        assertThat(visits.ask(ada, "More", null, today)).isFalse();
        assertThat(logged())
                .containsExactlyInAnyOrder(
                        EvidenceRoomAccess.Kind.LINK_SENT, EvidenceRoomAccess.Kind.LINK_REVOKED);
    }

    @Test
    void aSecondLinkEndsTheFirst() {
        var address = address();
        var guest = invited(address);
        var first = token(address);
        var ada = at(first);
        guests.resend(scope, guest.id(), guest.version());
        assertThat(visits.look(first)).isEmpty();
        assertThat(visits.enter(ada)).isEmpty();
    }

    @Test
    void theDaysOfTheRoomHoldForGuests() {
        var address = address();
        invited(address);
        var token = token(address);
        var later =
                service.change(
                        scope, room.id(), _ -> days(today.plusDays(1), today.plusDays(9)), 1);
        assertThat(at(token).door()).isEqualTo(Door.NOT_YET);
        var last =
                service.change(
                        scope, room.id(), _ -> days(today.minusDays(9), today), later.version());
        assertThat(at(token).door()).isEqualTo(Door.OPEN);
        var over =
                service.change(
                        scope,
                        room.id(),
                        _ -> days(today.minusDays(9), today.minusDays(1)),
                        last.version());
        assertThat(at(token).door()).isEqualTo(Door.OVER);
        var again =
                service.change(
                        scope, room.id(), _ -> days(today, today.plusDays(1)), over.version());
        service.close(scope, room.id(), "The audit is over", again.version());
        assertThat(at(token).door()).isEqualTo(Door.OVER);
    }

    private EvidenceRoomRequest only() {
        var ref = Ref.in(scope, room.id());
        return Objects.requireNonNull(
                        storedRequests.listOfRooms(TenantScopes.of(scope), List.of(ref)).get(ref))
                .getFirst();
    }

    @Test
    void whatAGuestAsksForIsAnsweredAndAccepted() {
        var address = address();
        var guest = invited(address);
        var ada = at(token(address));
        assertThat(visits.ask(ada, "Calibration", "7.1.5", today.plusDays(1))).isTrue();
        var asked = only();
        assertThat(asked.owner()).isEqualTo(keeper);
        assertThat(asked.asked().guest()).isEqualTo(guest.id());
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> service.close(scope, room.id(), "Over", room.version()));
        var answered = requests.answer(scope, asked.id(), "Soon", List.of(), asked.version());
        assertThat(visits.judge(ada, 1, answered.version(), "Not soon enough")).isTrue();
        var again = requests.answer(scope, asked.id(), "Here", List.of(), answered.version() + 1);
        assertThat(only()).isEqualTo(again);
        assertThat(visits.judge(ada, 1, again.version(), null)).isTrue();
        assertThat(only().state())
                .isEqualTo(
                        new EvidenceRoomRequest.State.Accepted(
                                Objects.requireNonNull(again.answer()), clock.instant(), null));
        service.close(scope, room.id(), "Over", room.version());
    }

    @Test
    void roomsAndRequestsAreHandedOver() {
        var asked =
                requests.raise(
                        scope,
                        new EvidenceRoomRequestService.Raise(
                                room.id(), "Calibration", null, today, "Ada", null),
                        null);
        var heir = duties.assertHandedOver(scope, keeper, room.id(), asked.id());
        assertThat(only().owner()).isEqualTo(heir);
    }

    @Test
    void anotherTenantSeesNothing() throws IOException {
        choose(proven("Gauge 7"));
        var made = frozen();
        var other = tenants.tenant();
        assertThat(stored.count(other, room.id())).isZero();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> packages.get(other, made.id()));
    }
}
