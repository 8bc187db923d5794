package dev.triennium.domain.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.file.UploadService.Announcement;
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
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UploadServiceTest {

    private static final TenantId ALDER = new TenantId(new UUID(9, 1));
    private static final PersonId ANNA = new PersonId(new UUID(8, 1));
    private static final PersonId OTHER = new PersonId(new UUID(8, 2));

    private Instant now = Instant.parse("2026-11-24T09:00:00Z");
    private final InMemoryUploads world = new InMemoryUploads();
    private final List<UUID> audited = new ArrayList<>();
    private boolean isClean = true;
    private final UploadService service = service();

    private UploadService service() {
        var ids = new AtomicLong();
        return new UploadService(
                world,
                world,
                _ -> isClean,
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
        var grants =
                new GrantRepository() {
                    @Override
                    public List<TenantGrant> listTenantGrants(
                            PersonId asked, Set<TenantId> tenants, Instant at) {
                        return List.of(new TenantGrant(ALDER, ZoneOffset.UTC, Role.EMPLOYEE, null));
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
        return service.prepare(scope(ANNA), new Announcement("answers.csv", size), null).id();
    }

    private UploadReception send(UploadId id, byte[] content) throws IOException {
        return service.receive(scope(ANNA), id, new ByteArrayInputStream(content));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatWasSentIsKeptAndCanBeUsedByTheSamePerson() throws IOException {
        var id = prepared(3L);
        assertThat(send(id, bytes("a;b"))).isInstanceOf(UploadReception.Stored.class);
        var received = service.get(scope(ANNA), id, "uploadId");
        assertThat(received.type()).isEqualTo(FileType.CSV);
        try (var in = service.open(received)) {
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
                                        scope(OTHER), id, new ByteArrayInputStream(bytes("a;b"))));
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
        var most = bytes("a;b\n" + "x".repeat(UploadService.MAX_BYTES - 4));
        assertThat(send(prepared(null), most)).isInstanceOf(UploadReception.Stored.class);
        world.contents.clear();
        var more = bytes("a;b\n" + "x".repeat(UploadService.MAX_BYTES - 3));
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

    @Test
    void whatTheScannerFindsIsRefused() throws IOException {
        isClean = false;
        assertThat(send(prepared(null), bytes("a;b"))).isInstanceOf(UploadReception.Harmful.class);
        assertThat(world.contents).isEmpty();
    }

    @Test
    void anExpiredUploadIsNeitherTakenNorUsed() throws IOException {
        var late = prepared(null);
        var sent = prepared(null);
        send(sent, bytes("a;b"));
        now = now.plus(Duration.ofHours(24));
        assertThat(send(late, bytes("a;b"))).isInstanceOf(UploadReception.Expired.class);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> service.get(scope(ANNA), sent, "uploadId"))
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
                .isThrownBy(() -> prepared(UploadService.MAX_BYTES + 1L));
        assertThatExceptionOfType(ValidationException.class).isThrownBy(() -> prepared(0L));
    }
}
