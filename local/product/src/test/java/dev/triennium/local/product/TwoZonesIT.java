package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.local.DemoPeople;
import dev.triennium.local.LocalPorts;
import dev.triennium.local.process.TemporaryFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/// Nodes in zones with summer time, on one database with the one that all tests share.
class TwoZonesIT extends ProductTest {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /// As UTC, in the hour that clocks in Cairo skip.
    private static final Instant SKIPPED = Instant.parse("2027-04-30T00:30:00Z");

    /// As UTC, in the hour that clocks in New York show twice.
    private static final Instant DOUBLED = Instant.parse("2027-11-07T01:30:00Z");

    private static final String ADD_SITE =
            """
            mutation($input: AddSiteInput!) { addSite(input: $input) {
              site { id } errors { message } } }
            """;
    private static final String TRAIL =
            """
            query($tenant: ID!, $from: DateTime!, $until: DateTime!) { auditTrail(
              tenantId: $tenant,
              filter: { operation: "addSite", from: $from, until: $until }) { edges { node {
              sequence occurredAt operation after hash } } } }
            """;

    private record Node(Process process, BufferedReader output, ProductClient client)
            implements AutoCloseable {

        static Node start(String zone, Instant now, Path folder) throws IOException {
            Files.writeString(
                    folder.resolve("clock"),
                    Duration.between(Clock.systemUTC().instant(), now).toString());
            var port = LocalPorts.free();
            var builder =
                    new ProcessBuilder(
                                    JAVA.toString(),
                                    "-XX:TieredStopAtLevel=1",
                                    "-Duser.timezone=" + zone,
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    ZonedNode.class.getName(),
                                    folder.toString(),
                                    "--spring.quartz.auto-startup=false",
                                    "--server.address=127.0.0.1",
                                    "--logging.level.root=WARN")
                            .redirectErrorStream(true);
            builder.environment().putAll(NodeSettings.ofProduct(port, folder));
            var process = builder.start();
            return new Node(
                    process,
                    process.inputReader(StandardCharsets.UTF_8),
                    new ProductClient(
                            URI.create("http://127.0.0.1:" + port),
                            () ->
                                    product()
                                            .keycloak()
                                            .accessToken(DemoPeople.ALDER_REPRESENTATIVE)));
        }

        Node await(String line) throws IOException {
            var said = new ArrayList<String>();
            for (var next = output.readLine(); !line.equals(next); next = output.readLine()) {
                assertThat(next).as("what comes after %s", said).isNotNull();
                said.add(next);
            }
            return this;
        }

        void addSite(String tenant, String name) {
            client.run(
                    ADD_SITE,
                    Map.of(
                            "input",
                            Map.of("tenantId", tenant, "name", name, "address", "Street 1")));
        }

        void endWith(String line) throws IOException {
            process.getOutputStream().close();
            await(line);
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    @Test
    @Timeout(300)
    void allNodesSeeTheSameInstantsAndTheSameChain() throws Exception {
        var here = as(DemoPeople.ALDER_REPRESENTATIVE);
        var tenant = SampleTenant.named("Alder Precision Parts", here);
        try (var one = TemporaryFolder.create("cairo");
                var other = TemporaryFolder.create("new-york");
                var cairo = Node.start("Africa/Cairo", SKIPPED, one.path());
                var newYork = Node.start("America/New_York", DOUBLED, other.path())) {
            cairo.await(ZonedNode.READY).addSite(tenant, "Cairo " + UUID.randomUUID());
            newYork.await(ZonedNode.READY).addSite(tenant, "New York " + UUID.randomUUID());

            var seen = trail(here, tenant);
            assertThat(seen)
                    .extracting(edges -> edges.at("/0/node/occurredAt").asString().substring(0, 15))
                    .containsExactly("2027-04-30T00:3", "2027-11-07T01:3");
            assertThat(trail(cairo.client(), tenant)).isEqualTo(seen);
            assertThat(trail(newYork.client(), tenant)).isEqualTo(seen);
            cairo.endWith(ZonedNode.INTACT);
            newYork.endWith(ZonedNode.INTACT);
        }
    }

    /// The two entries, whatever the shared product's clock has others write into this trail.
    private static List<JsonNode> trail(ProductClient client, String tenant) {
        return Stream.of(SKIPPED, DOUBLED)
                .map(
                        from ->
                                Map.of(
                                        "tenant", tenant,
                                        "from", from.toString(),
                                        "until", from.plus(Duration.ofMinutes(10)).toString()))
                .map(period -> client.run(TRAIL, period).at("/auditTrail/edges"))
                .toList();
    }
}
