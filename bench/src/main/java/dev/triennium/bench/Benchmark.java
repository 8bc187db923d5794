package dev.triennium.bench;

import dev.triennium.bench.bare.BareApplication;
import dev.triennium.local.LocalStartException;
import dev.triennium.local.database.LocalDatabase;
import dev.triennium.local.process.ParentProcess;
import dev.triennium.local.process.StopList;
import dev.triennium.local.process.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LoggingSystem;

/// Starts a database, the product and a bare server, asks all of them the same in turns, and says
/// what a request costs each in CPU, that of the database included.
public final class Benchmark {

    private static final int FEW_TENANTS = 10;
    private static final int POOL = 16;
    private static final String SUBJECT = "bench-partner";
    private static final Path DOCUMENT = Path.of("docs", "benchmarks.md");

    private final BenchmarkOptions options;
    private final StopList stops;
    private final LocalDatabase database;
    private final Path folder;
    private final Realm realm;
    private final Supplier<Duration> databaseCpu;

    private Benchmark(BenchmarkOptions options, StopList stops) {
        this.options = options;
        this.stops = stops;
        folder = stops.add("The folder", TemporaryFolder.create("bench")).path();
        database =
                stops.add(
                        "The database",
                        LocalDatabase.start(
                                LocalDatabase.Options.temporary().withProgress(Benchmark::say)));
        realm = stops.add("The keys", Realm.start());
        var process =
                database.processId()
                        .orElseThrow(
                                () ->
                                        new LocalStartException(
                                                "%s is no process of this machine, so that its CPU cannot be read."
                                                        .formatted(database.description())));
        databaseCpu = () -> MeasuredServer.cpu(process);
    }

    public static void main(String[] arguments) {
        // What the servers' libraries log is no part of the answer.
        LoggingSystem.get(Benchmark.class.getClassLoader()).beforeInitialize();
        ParentProcess.endWithIt();
        var stops = StopList.atExit();
        try {
            var options = BenchmarkOptions.parse(arguments);
            if (options.workloads().isEmpty()) {
                say(Schedules.measure());
            } else {
                new Benchmark(options, stops).run();
            }
            System.exit(0);
        } catch (RuntimeException e) {
            if (!stops.isStopping()) {
                fail(e);
            }
        }
    }

    private static void fail(RuntimeException e) {
        if (e instanceof LocalStartException) {
            System.err.println(e.getMessage());
        } else {
            e.printStackTrace();
        }
        System.exit(1);
    }

    private void run() {
        say("Database: " + database.description());
        // Before anything else keeps the machine busy.
        var schedules = options.schedules() ? Schedules.measure() : "";
        var many = options.pace().manyTenants();
        var contenders = new ArrayList<Contender>();
        var schema = database.createSchema("bench_product");
        contenders.add(product(Report.PRODUCT, options.product(), schema, FEW_TENANTS));
        contenders.add(bare(schema));
        if (options.baseline() != null) {
            contenders.add(
                    product(
                            Report.BASELINE,
                            options.baseline(),
                            database.createSchema("bench_baseline"),
                            FEW_TENANTS));
        }
        if (many > 0) {
            contenders.add(
                    product(
                            Report.MANY,
                            options.product(),
                            database.createSchema("bench_many"),
                            many));
        }
        if (options.workloads().contains(Workload.PORTFOLIO)) {
            contenders.add(
                    product(
                            Report.CLIENTS,
                            options.product(),
                            database.createSchema("bench_clients"),
                            SampleData.CLIENTS));
        }
        var report = new Report(measure(contenders), options.workloads());
        var costs = report.costs();
        var growth = report.growth(FEW_TENANTS, many);
        var portfolio = report.portfolio();
        say("\n" + costs + portfolio + (growth.isEmpty() ? "" : "\n" + growth) + schedules);
        if (options.isComplete()) {
            write(
                    new BenchmarkDocument(database, POOL)
                            .text(options, costs, portfolio, growth, schedules));
        }
    }

    private Results measure(List<Contender> contenders) {
        var results = new Results();
        for (var contender : contenders) {
            say("Warming up: " + contender.name());
            for (var workload : workloads(contender)) {
                results.add(workload, contender.name(), contender.check(workload));
                contender.warmUp(workload, options.pace().warmUp(), options.pace().mostWarmUp());
            }
        }
        for (var round = 1; round <= options.pace().rounds(); round++) {
            say("Round %d of %d".formatted(round, options.pace().rounds()));
            for (var workload : options.workloads()) {
                for (var contender : contenders) {
                    if (!workload.isFor(contender.name())) {
                        continue;
                    }
                    results.add(
                            workload,
                            contender.name(),
                            contender.run(workload, options.pace().round(), databaseCpu));
                }
            }
        }
        return results;
    }

    private List<Workload> workloads(Contender contender) {
        return options.workloads().stream()
                .filter(workload -> workload.isFor(contender.name()))
                .toList();
    }

    private Contender product(String name, Path jar, LocalDatabase.Schema schema, int tenants) {
        say("Starting: " + name);
        var program = new ArrayList<String>();
        var profile = options.profile();
        if (profile != null && name.equals(Report.PRODUCT)) {
            // The stacks are deeper than its default of 64.
            program.add("-XX:FlightRecorderOptions:stackdepth=512");
            program.add("-XX:StartFlightRecording=settings=profile,filename=" + profile);
        }
        program.addAll(List.of("-jar", jar.toString()));
        var server = start(name, program, productSettings(schema));
        server.awaitReady("/actuator/health/readiness");
        var client =
                new GraphQlClient(
                        server.graphql(),
                        Map.of("Authorization", "Bearer " + realm.token(SUBJECT)));
        say("Making data for %,d tenants".formatted(tenants));
        var data = new SampleData(client, schema, SUBJECT);
        var subjects =
                name.equals(Report.CLIENTS)
                        ? data.createPortfolio()
                        : data.create(tenants, 2 * Contender.WORKERS);
        return new Contender(name, server, client, subjects);
    }

    private Map<String, String> productSettings(LocalDatabase.Schema schema) {
        var settings = new HashMap<String, String>();
        settings.put("TRIENNIUM_DATABASE_URL", schema.jdbcUrl());
        settings.put("TRIENNIUM_DATABASE_USERNAME", schema.username());
        settings.put("TRIENNIUM_DATABASE_PASSWORD", schema.password());
        settings.put("TRIENNIUM_DATABASE_POOL_SIZE", String.valueOf(POOL));
        settings.put("TRIENNIUM_ISSUER", realm.issuer().toString());
        settings.put("TRIENNIUM_AUDIENCE", Realm.AUDIENCE);
        settings.put("TRIENNIUM_JWK_SET_URI", realm.keys().toString());
        settings.put("TRIENNIUM_AUDIT_KEY", Base64.getEncoder().encodeToString(new byte[32]));
        // One person reads here what many would.
        settings.put("TRIENNIUM_GRAPHQL_NODES_PER_MINUTE", "400000000");
        // What jobs use is no part of a request.
        settings.put("SPRING_QUARTZ_AUTO_STARTUP", "false");
        settings.put("TRIENNIUM_FILES_FOLDER", folder.resolve("files").toString());
        return settings;
    }

    private Contender bare(LocalDatabase.Schema schema) {
        say("Starting: " + Report.BARE);
        var server =
                start(
                        Report.BARE,
                        List.of(
                                "-cp",
                                System.getProperty("java.class.path"),
                                BareApplication.class.getName()),
                        Map.of(
                                "SPRING_DATASOURCE_URL", schema.jdbcUrl(),
                                "SPRING_DATASOURCE_USERNAME", schema.username(),
                                "SPRING_DATASOURCE_PASSWORD", schema.password(),
                                "SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE", String.valueOf(POOL),
                                "SPRING_GRAPHQL_SCHEMA_LOCATIONS", "classpath:bare/",
                                "SPRING_THREADS_VIRTUAL_ENABLED", "true"));
        server.awaitReady("/graphql");
        return new Contender(
                Report.BARE,
                server,
                new GraphQlClient(server.graphql(), Map.of()),
                SampleData.bare(schema));
    }

    private MeasuredServer start(
            String name, List<String> program, Map<String, String> environment) {
        var place = folder.resolve(name.replaceAll("[^a-z]+", "-"));
        return stops.add(name, MeasuredServer.start(place, program, environment));
    }

    private static void write(String text) {
        try {
            Files.writeString(DOCUMENT, text);
            say("Written: " + DOCUMENT);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + DOCUMENT, e);
        }
    }

    private static void say(@Nullable String line) {
        System.out.println(line);
        System.out.flush();
    }
}
