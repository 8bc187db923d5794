package dev.triennium.api.file;

import static dev.triennium.testkernel.KernelApplication.ALDER;
import static dev.triennium.testkernel.KernelApplication.BIRCH;
import static dev.triennium.testkernel.KernelApplication.EMPLOYEE;
import static dev.triennium.testkernel.KernelApplication.REPRESENTATIVE;
import static dev.triennium.testkernel.KernelApplication.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.answersheet.AnswerImportPurpose;
import dev.triennium.domain.file.InMemoryUploads;
import dev.triennium.domain.file.UploadPurposes;
import dev.triennium.domain.file.UploadService;
import dev.triennium.domain.file.UploadService.AnnouncedFile;
import dev.triennium.domain.file.VirusScan;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.tenancy.Access;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantTransactions;
import dev.triennium.testkernel.GraphQlServer;
import dev.triennium.testkernel.GraphQlServer.Answer;
import dev.triennium.testkernel.InMemoryPeople;
import dev.triennium.testkernel.KernelPart;
import dev.triennium.testkernel.KernelTest;
import dev.triennium.testkernel.TestIssuer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@KernelTest
class UploadEndpointTest {

    private static final byte[] TABLE = "a;b\n1;2".getBytes(StandardCharsets.UTF_8);

    private static final AnswerImportPurpose ANSWERS = new AnswerImportPurpose();

    private static VirusScan.Verdict scan(Path content) throws IOException {
        var text = Files.readString(content, StandardCharsets.ISO_8859_1);
        if (text.startsWith("!")) {
            throw new IOException("incoming-1.part: No space left on device");
        }
        if (text.startsWith("X")) {
            return new VirusScan.Infected("Eicar");
        }
        return text.startsWith("?") ? new VirusScan.Unknown("away") : new VirusScan.Clean();
    }

    @KernelPart
    @Import(UploadEndpoint.class)
    static class Uploads {

        @Bean
        InMemoryUploads store() {
            return new InMemoryUploads();
        }

        @Bean
        UploadService uploads(InMemoryUploads store, Clock clock) {
            var ids = new AtomicLong();
            return new UploadService(
                    store,
                    new UploadPurposes(List.of(ANSWERS)),
                    InMemoryUploads.DRAFTS,
                    store,
                    UploadEndpointTest::scan,
                    new TenantTransactions() {
                        @Override
                        public <T> T inTransaction(TenantScope scope, Supplier<T> work) {
                            return work.get();
                        }
                    },
                    (_, _, _, work) -> work.get(),
                    (_, _, _, _, _) -> {},
                    () -> new UUID(1, ids.incrementAndGet()),
                    clock);
        }
    }

    @LocalServerPort private int port;
    @Autowired private UploadService uploads;
    @Autowired private InMemoryUploads store;
    @Autowired private Authorizer authorizer;

    private GraphQlServer server = new GraphQlServer(0);

    @BeforeEach
    void connect() {
        server = new GraphQlServer(port);
        store.contents.clear();
    }

    private String prepared(@Nullable Long size) {
        var caller = new Caller(InMemoryPeople.person(REPRESENTATIVE), REPRESENTATIVE);
        var access = authorizer.authorize(caller, ALDER, Permission.ANSWER, "test");
        var scope = ((Access.Granted<TenantScope>) access).scope();
        return id(
                ALDER,
                uploads.prepare(scope, new AnnouncedFile(ANSWERS.name(), "a.csv", size), null)
                        .id()
                        .value());
    }

    private static String id(TenantId tenant, UUID upload) {
        return GlobalId.of("Upload", tenant, upload).toString();
    }

    private Answer put(@Nullable String subject, String id, byte[] content) {
        var request =
                HttpRequest.newBuilder(server.uri("/uploads/" + id))
                        .PUT(BodyPublishers.ofByteArray(content));
        if (subject != null) {
            request.header("authorization", "Bearer " + TestIssuer.token(subject));
        }
        return server.send(request);
    }

    @Test
    void whatWasAnnouncedIsTakenIn() {
        var answer = put(REPRESENTATIVE, prepared(7L), TABLE);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/mediaType").asString()).isEqualTo("text/csv");
        assertThat(answer.at("/size").asInt()).isEqualTo(7);
        assertThat(store.contents.values()).containsExactly(TABLE);
    }

    @Test
    void withoutATokenNothingIsTakenIn() {
        assertThat(put(null, prepared(null), TABLE).status()).isEqualTo(401);
        assertThat(store.contents).isEmpty();
    }

    @Test
    void somebodyElsesUploadLooksLikeOneThatDoesNotExist() {
        var id = prepared(null);
        var unknown = put(REPRESENTATIVE, id(ALDER, new UUID(3, 3)), TABLE);
        assertThat(unknown.status()).isEqualTo(404);
        for (var foreign :
                new Answer[] {
                    put(EMPLOYEE, id, TABLE),
                    put(STRANGER, id, TABLE),
                    put(REPRESENTATIVE, id(BIRCH, new UUID(3, 3)), TABLE),
                    put(REPRESENTATIVE, GlobalId.of(ALDER).toString(), TABLE),
                    put(REPRESENTATIVE, "nonsense", TABLE)
                }) {
            assertThat(foreign.status()).isEqualTo(404);
            assertThat(foreign.at("/detail")).isEqualTo(unknown.at("/detail"));
        }
        assertThat(store.contents).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"%PDF-1.7, 415", "'', 415", "X;b, 422", "?;b, 503", "!;b, 507"})
    void whatIsNotWantedIsRefused(String text, int status) {
        var answer = put(REPRESENTATIVE, prepared(null), text.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(store.contents).isEmpty();
    }

    @Test
    void whatIsTooLargeIsRefusedWithAndWithoutALength() {
        var content = new byte[ANSWERS.maxBytes() + 1];
        assertThat(put(REPRESENTATIVE, prepared(null), content).status()).isEqualTo(413);
        var chunked =
                HttpRequest.newBuilder(server.uri("/uploads/" + prepared(null)))
                        .header("authorization", "Bearer " + TestIssuer.token(REPRESENTATIVE))
                        .PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(content)));
        assertThat(server.send(chunked).status()).isEqualTo(413);
        assertThat(store.contents).isEmpty();
    }

    @Test
    void tenMegabytesAreTakenIn() {
        var content = new byte[ANSWERS.maxBytes()];
        Arrays.fill(content, (byte) ';');
        assertThat(put(REPRESENTATIVE, prepared(null), content).status()).isEqualTo(200);
    }

    @Test
    void aFileIsSentOnceAndAsLargeAsItWasAnnounced() {
        var id = prepared(null);
        put(REPRESENTATIVE, id, TABLE);
        assertThat(put(REPRESENTATIVE, id, TABLE).status()).isEqualTo(409);
        assertThat(put(REPRESENTATIVE, prepared(8L), TABLE).status()).isEqualTo(422);
        assertThat(store.contents).hasSize(1);
    }
}
