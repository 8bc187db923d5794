package dev.triennium.local.product;

import dev.triennium.local.DemoPeople;
import dev.triennium.local.DemoPerson;
import dev.triennium.local.process.TemporaryFolder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.Lifecycle;
import org.springframework.jdbc.core.JdbcTemplate;

/// Base of the tests that talk to the running product. All of a JVM share one, started by the first
/// that needs it and stopped with the JVM; so each test makes the data that it looks at.
abstract class ProductTest {

    private static final Map<DemoPerson, ProductClient> CLIENTS = new ConcurrentHashMap<>();

    static LocalStack product() {
        return Running.STACK;
    }

    /// A client that is signed in as this person.
    static ProductClient as(DemoPerson person) {
        return CLIENTS.computeIfAbsent(
                person,
                someone ->
                        new ProductClient(
                                product().api(), () -> product().keycloak().accessToken(someone)));
    }

    /// The product's day where Alder is; UTC's is another for an hour or two.
    static LocalDate today() {
        var now = as(DemoPeople.NORTHSTAR_PARTNER).run("{ productClock }").path("productClock");
        return Instant.parse(now.asString()).atZone(ZoneId.of("Europe/Berlin")).toLocalDate();
    }

    /// What it starts would come between two answers that are compared, or be counted with them.
    static Lifecycle schedule() {
        return product().application().getBean("&quartzScheduler", Lifecycle.class);
    }

    static JdbcTemplate jdbc() {
        return product().application().getBean(JdbcTemplate.class);
    }

    /// Not in the holder below: the start calls back from other threads, and they would wait
    /// for the holder's initialisation, which waits for them.
    private static LocalStack start() {
        var folder = TemporaryFolder.create("product");
        // A generated attack asks for more in a minute than people may.
        System.setProperty("triennium.graphql.nodes-per-minute", "100000000");
        // Two statements that pass for one are found here.
        System.setProperty("triennium.persistence.doubt-prepared-reads", "true");
        // The server closes what was idle for 20 seconds, under the hands of whoever goes on.
        System.setProperty("jdk.httpclient.keepalive.timeout", "10");
        // One clock for all: an expired token is refused at once.
        System.setProperty("triennium.identity.clock-skew", "0s");
        try {
            var stack = LocalStack.start(LocalOptions.anyPorts(folder.path()), _ -> {});
            var stop =
                    new Thread(
                            () -> {
                                stack.close();
                                folder.close();
                            },
                            "product-test-stop");
            Runtime.getRuntime().addShutdownHook(stop);
            return stack;
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static final class Running {

        static final LocalStack STACK = start();
    }
}
