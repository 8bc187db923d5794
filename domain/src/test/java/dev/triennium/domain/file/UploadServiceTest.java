package dev.triennium.domain.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.Sha256;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.file.UploadService.AnnouncedFile;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.Access;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.GrantRepository;
import dev.triennium.domain.tenancy.TenantGrant;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadServiceTest {

    private static final TenantId ALDER = new TenantId(new UUID(9, 1));
    private static final PersonId ANNA = new PersonId(new UUID(8, 1));
    private static final PersonId OTHER = new PersonId(new UUID(8, 2));

    private static final Purpose ANSWERS =
            new Purpose("ANSWERS", Permission.ANSWER, Set.of(FileType.CSV, FileType.XLSX), 1_000);
    private static final Purpose LOGO =
            new Purpose("LOGO", Permission.MANAGE_TENANT, Set.of(FileType.PNG), 10);

    /// As another feature would bring one.
    private record Purpose(String name, Permission permission, Set<FileType> types, int maxBytes)
            implements UploadPurpose {}

    private Instant now = Instant.parse("2026-11-24T09:00:00Z");
    private final InMemoryUploads world = new InMemoryUploads();
    private final List<UUID> audited = new ArrayList<>();
    private VirusScan.Verdict verdict = new VirusScan.Clean();
    private final UploadService service = service();

    private UploadService service() {
        var ids = new AtomicLong();
        return new UploadService(
                world,
                new UploadPurposes(List.of(ANSWERS, LOGO)),
                InMemoryUploads.DRAFTS,
                world,
                _ -> verdict,
                new TenantTransactions() {
                    @Override
                    public <T> T inTransaction(TenantScope scope, Supplier<T> work) {
                        return work.get();
                    }
                },
                (_, _, _, work) -> work.get(),
                (_, _, subject, _, _) -> audited.add(subject),
                () -> new UUID(1, ids.incrementAndGet()),
                new MovableClock());
    }

    private final class MovableClock extends Clock {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static TenantScope scope(PersonId person) {
        return scope(person, Role.EMPLOYEE);
    }

    private static TenantScope scope(PersonId person, Role role) {
        var grants =
                new GrantRepository() {
                    @Override
                    public Map<TenantId, List<TenantGrant>> list(
                            PersonId asked, Set<TenantId> tenants, Instant at) {
                        return Map.of(
                                ALDER,
                                List.of(new TenantGrant(ALDER, ZoneOffset.UTC, role, null, false)));
                    }

                    @Override
                    public Optional<Role> findFirmRole(PersonId asked, FirmId firm, Instant at) {
                        return Optional.empty();
                    }
                };
        var access =
                new Authorizer(grants, Clock.systemUTC())
                        .authorize(new Caller(person, "subject"), ALDER, Permission.ANSWER, "test");
        return ((Access.Granted<TenantScope>) access).scope();
    }

    private UploadId prepared(@Nullable Long size) {
        return service.prepare(scope(ANNA), new AnnouncedFile("ANSWERS", "answers.csv", size), null)
                .id();
    }

    private UploadReception send(UploadId id, byte[] content) throws IOException {
        return service.receive(scope(ANNA), id, null, new ByteArrayInputStream(content));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatWasSentIsKeptAndCanBeUsedByTheSamePerson() throws IOException {
        var id = prepared(3L);
        assertThat(send(id, bytes("a;b"))).isInstanceOf(UploadReception.Stored.class);
        var received = service.get(scope(ANNA), id, "ANSWERS", "uploadId");
        assertThat(received.type()).isEqualTo(FileType.CSV);
        try (var in = service.open(scope(ANNA), received)) {
            assertThat(in.readAllBytes()).isEqualTo(bytes("a;b"));
        }
        assertThat(audited).hasSize(2);
    }

    @Test
    void somebodyElsesUploadDoesNotExist() {
        var id = prepared(null);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () ->
                                service.receive(
                                        scope(OTHER),
                                        id,
                                        null,
                                        new ByteArrayInputStream(bytes("a;b"))));
        assertThat(world.contents).isEmpty();
    }

    @Test
    void aFileIsSentOnce() throws IOException {
        var id = prepared(null);
        send(id, bytes("a;b"));
        assertThat(send(id, bytes("c;d"))).isInstanceOf(UploadReception.SentBefore.class);
        assertThat(world.contents.values()).containsExactly(bytes("a;b"));
    }

    @Test
    void theMostIsTakenAndNoByteMore() throws IOException {
        var most = bytes("a;b\n" + "x".repeat(ANSWERS.maxBytes() - 4));
        assertThat(send(prepared(null), most)).isInstanceOf(UploadReception.Stored.class);
        world.contents.clear();
        var more = bytes("a;b\n" + "x".repeat(ANSWERS.maxBytes() - 3));
        assertThat(send(prepared(null), more)).isInstanceOf(UploadReception.TooLarge.class);
        assertThat(world.contents).isEmpty();
    }

    @Test
    void anotherTypeIsRefusedAndNotKept() throws IOException {
        assertThat(send(prepared(null), bytes("%PDF-1.7")))
                .isInstanceOf(UploadReception.WrongType.class);
        assertThat(send(prepared(null), new byte[0])).isInstanceOf(UploadReception.WrongType.class);
        assertThat(world.contents).isEmpty();
    }

    @Test
    void anotherSizeThanAnnouncedIsRefused() throws IOException {
        assertThat(send(prepared(9L), bytes("a;b"))).isInstanceOf(UploadReception.OtherSize.class);
        assertThat(world.contents).isEmpty();
    }

    /// Half of a file is refused, and the same upload takes the whole one.
    @Test
    void whatBreaksOnTheWayLeavesNothingAndIsSentAgain() throws IOException {
        var id = prepared(7L);
        assertThat(send(id, bytes("a;b"))).isInstanceOf(UploadReception.OtherSize.class);
        assertThat(world.contents).isEmpty();
        assertThat(send(id, bytes("a;b\nc;d"))).isInstanceOf(UploadReception.Stored.class);
        assertThat(world.contents.values()).containsExactly(bytes("a;b\nc;d"));
    }

    @Test
    void anotherContentThanAnnouncedIsRefusedAndIsSentAgain() throws IOException {
        var announced = new AnnouncedFile("ANSWERS", "answers.csv", null, Sha256.hex("a;b"));
        var id = service.prepare(scope(ANNA), announced, null).id();
        assertThat(send(id, bytes("a;c"))).isInstanceOf(UploadReception.OtherContent.class);
        assertThat(world.contents).isEmpty();
        assertThat(send(id, bytes("a;b"))).isInstanceOf(UploadReception.Stored.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "A", "g"})
    void whatIsNoHashIsNamed(String start) {
        var hash = start.length() == 1 ? start.repeat(64) : start;
        var announced = new AnnouncedFile("ANSWERS", "answers.csv", null, hash);
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> service.prepare(scope(ANNA), announced, null));
    }

    /// 2 GB and one byte are refused by their length, before a byte is read.
    @Test
    void whatIsAnnouncedAsTooLargeIsNotRead() throws IOException {
        var unread = InputStream.nullInputStream();
        unread.close();
        assertThat(service.receive(scope(ANNA), prepared(null), 1_001L, unread))
                .isInstanceOf(UploadReception.TooLarge.class);
        assertThat(service.receive(scope(ANNA), prepared(null), (2L << 30) + 1, unread))
                .isInstanceOf(UploadReception.TooLarge.class);
    }

    @Test
    void whatTheScannerFindsIsRefused() throws IOException {
        verdict = new VirusScan.Infected("Eicar");
        assertThat(send(prepared(null), bytes("a;b")))
                .isEqualTo(new UploadReception.Harmful("Eicar"));
        assertThat(world.contents).isEmpty();
    }

    @Test
    void whatCannotBeScannedIsNotStoredAndCanBeSentAgain() throws IOException {
        var id = prepared(null);
        verdict = new VirusScan.Unknown("away");
        assertThat(send(id, bytes("a;b"))).isInstanceOf(UploadReception.NotScanned.class);
        assertThat(world.contents).isEmpty();
        verdict = new VirusScan.Clean();
        assertThat(send(id, bytes("a;b"))).isInstanceOf(UploadReception.Stored.class);
    }

    @Test
    void withoutAScannerOnlySpreadsheetsAreTakenIn() throws IOException {
        verdict = new VirusScan.NotLookedAt();
        var scope = scope(ANNA, Role.REPRESENTATIVE);
        var logo = logo(scope);
        assertThat(service.receive(scope, logo, null, new ByteArrayInputStream(PNG)))
                .isInstanceOf(UploadReception.NeedsScanner.class);
        assertThat(world.contents).isEmpty();
        assertThat(send(prepared(null), bytes("a;b"))).isInstanceOf(UploadReception.Stored.class);
        verdict = new VirusScan.Clean();
        assertThat(service.receive(scope, logo, null, new ByteArrayInputStream(PNG)))
                .isInstanceOf(UploadReception.Stored.class);
    }

    private UploadId logo(TenantScope scope) {
        return service.prepare(scope, new AnnouncedFile("LOGO", "logo.png", null), null).id();
    }

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    @Test
    void eachPurposeHasItsOwnTypesAndSize() throws IOException {
        var scope = scope(ANNA, Role.REPRESENTATIVE);
        var id = logo(scope);
        assertThat(service.receive(scope, id, null, new ByteArrayInputStream(bytes("a;b"))))
                .isEqualTo(new UploadReception.WrongType(Set.of(FileType.PNG)));
        assertThat(service.receive(scope, id, null, new ByteArrayInputStream(new byte[11])))
                .isEqualTo(new UploadReception.TooLarge(10));
        assertThat(service.receive(scope, id, null, new ByteArrayInputStream(PNG)))
                .isInstanceOf(UploadReception.Stored.class);
        assertThat(send(prepared(null), PNG)).isInstanceOf(UploadReception.WrongType.class);
    }

    @Test
    void aPurposeNeedsItsPermissionWhenAFileIsAnnouncedAndWhenItIsSent() throws IOException {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> logo(scope(ANNA)))
                .satisfies(e -> assertThat(e.path()).containsExactly("purpose"));
        var id = logo(scope(ANNA, Role.REPRESENTATIVE));
        assertThat(send(id, PNG)).isInstanceOf(UploadReception.Forbidden.class);
        assertThat(world.contents).isEmpty();
    }

    @Test
    void aFileIsUsedForItsPurposeAlone() throws IOException {
        var id = prepared(null);
        send(id, bytes("a;b"));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> service.get(scope(ANNA), id, "LOGO", "logoId"));
    }

    @Test
    void anUnknownPurposeIsNamed() {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(
                        () ->
                                service.prepare(
                                        scope(ANNA), new AnnouncedFile("NONE", "a", null), null));
    }

    @Test
    void anExpiredUploadIsNeitherTakenNorUsed() throws IOException {
        var late = prepared(null);
        var sent = prepared(null);
        send(sent, bytes("a;b"));
        now = now.plus(Duration.ofHours(24));
        assertThat(send(late, bytes("a;b"))).isInstanceOf(UploadReception.Expired.class);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> service.get(scope(ANNA), sent, "ANSWERS", "uploadId"))
                .satisfies(e -> assertThat(e.path()).containsExactly("uploadId"));
    }

    @Test
    void whatExpiredIsThrownAwayWithItsContent() throws IOException {
        var id = prepared(null);
        send(id, bytes("a;b"));
        service.discard(scope(ANNA), id);
        assertThat(world.contents).hasSize(1);
        now = now.plus(Duration.ofHours(24));
        service.discard(scope(ANNA), id);
        assertThat(world.contents).isEmpty();
        assertThat(world.find(scope(ANNA), id)).isEmpty();
    }

    @Test
    void anImpossibleSizeIsNamed() {
        assertThatExceptionOfType(LimitExceededException.class)
                .isThrownBy(() -> prepared(ANSWERS.maxBytes() + 1L));
        assertThatExceptionOfType(ValidationException.class).isThrownBy(() -> prepared(0L));
    }
}
