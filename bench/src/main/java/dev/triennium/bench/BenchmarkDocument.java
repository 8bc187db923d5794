package dev.triennium.bench;

import dev.triennium.local.database.LocalDatabase;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// `docs/benchmarks.md`: the tables, and what one must know to read them.
final class BenchmarkDocument {

    private final LocalDatabase database;
    private final int pool;

    BenchmarkDocument(LocalDatabase database, int pool) {
        this.database = database;
        this.pool = pool;
    }

    String text(
            BenchmarkOptions options,
            String costs,
            String portfolio,
            String growth,
            String schedules) {
        return """
                # What a request costs

                Written by `bench/run` on %s. The servers are asked in turns in one run, on the loopback interface, so that their ratios hold where the absolute numbers are those of one machine: %d cores, %s %s, JVM %s, %s.

                %s
                *CPU* is the user and system time of the server's process and of the database's while the requests ran, divided by their number. *Times bare* compares both together, round by round. All numbers are medians of %d rounds of %d s of the server's CPU, after %,d requests of each kind to warm up; %d requests are under way at a time.

                ## Portfolio

                %s
                Asked by a partner of a firm with %d clients, which have %d certifications together; each has its own certification body and the deadlines of its cycle.

                ## Growth

                %s
                The other tenants are clients of the same firm, each with a site, a certification body and a certification with %d events.

                ## Schedules of plans

                %s
                Measured by JMH in a JVM of its own, without a server and on one thread: from the tasks and what each waits for to all their days, floats and the critical path, with the working days of the years that the plan lies in. Each task waits for two or three others, and six phases end with gates. What moves takes both schedules. *CPU* is that of the whole process, its collector and compiler included. Asked are at most 50 ms for 500 tasks and 500 ms for 5,000.

                ## What is compared

                *Product*: the runnable jar with its defaults (heap %s, pool of %d), over HTTP with a bearer token of a partner of the engaged firm. Its jobs do not run meanwhile, and the limit of nodes per minute is lifted. *Bare*: Spring for GraphQL and `JdbcTemplate` in a JVM of the same size, the same documents on the same tables, one statement for each level, without tenancy, authentication, limits and audit trail; its ids are plain UUIDs. An *earlier build* takes part with `--baseline=<jar>`.

                The data is made through the product's API (a firm, its client, a certification from the application to the decision, a gap analysis of ISO/IEC 27001) and then multiplied in SQL to %d certifications with %d events each.

                ## Run it

                ```sh
                bench/run                              # all of it, some ten minutes; writes this file
                bench/run quick                        # some three minutes after the build; only prints
                bench/run --baseline=/path/to/old.jar  # an earlier build beside it
                bench/run quick --only=nested --profile=/tmp/nested.jfr
                bench/run --only=schedules
                ```

                It is no part of `./mvnw verify`.
                """
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        System.getProperty("java.vm.version"),
                        server(),
                        costs,
                        options.pace().rounds(),
                        options.pace().round().toSeconds(),
                        options.pace().warmUp(),
                        Contender.WORKERS,
                        portfolio,
                        SampleData.CLIENTS,
                        SampleData.PORTFOLIO,
                        growth,
                        SampleData.EVENTS,
                        schedules,
                        MeasuredServer.HEAP,
                        pool,
                        SampleData.CERTIFICATIONS,
                        SampleData.EVENTS);
    }

    /// Without the port.
    private String server() {
        return database.description().replaceFirst("( on| in Docker,) .*", "");
    }
}
