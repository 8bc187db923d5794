package dev.triennium.bench;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/// The tables, as Markdown that reads well on a terminal too.
final class Report {

    static final String PRODUCT = "product";
    static final String BASELINE = "earlier build";
    static final String BARE = "bare";
    static final String MANY = "product, many tenants";
    static final String CLIENTS = "product, many clients";

    private final Results results;
    private final Set<Workload> workloads;

    Report(Results results, Set<Workload> workloads) {
        this.results = results;
        this.workloads = workloads;
    }

    String costs() {
        var text =
                new StringBuilder(
                        """
                        | request | server | CPU ms: server | database | together | times bare | p50 ms | bytes |
                        |---|---|--:|--:|--:|--:|--:|--:|
                        """);
        for (var workload : workloads) {
            for (var server : List.of(BARE, BASELINE, PRODUCT)) {
                if (!results.of(workload, server).isEmpty()) {
                    text.append(row(workload, server));
                }
            }
        }
        return text.toString();
    }

    private String row(Workload workload, String server) {
        return "| %s | %s | %s | %s | %s | %s | %s | %d |%n"
                .formatted(
                        workload.title(),
                        server,
                        number(results.median(workload, server, Round::server)),
                        number(results.median(workload, server, Round::database)),
                        number(results.median(workload, server, Round::together)),
                        number(results.ratio(workload, server, BARE, Round::together)),
                        number(results.median(workload, server, Round::p50)),
                        results.length(workload, server));
    }

    /// Empty when the portfolio was not measured.
    String portfolio() {
        var workload = Workload.PORTFOLIO;
        return results.of(workload, CLIENTS).isEmpty()
                ? ""
                : """
                  | request | CPU ms: server | database | together | p50 ms | p95 ms | bytes |
                  |---|--:|--:|--:|--:|--:|--:|
                  | %s | %s | %s | %s | %s | %s | %d |
                  """
                        .formatted(
                                workload.title(),
                                number(results.median(workload, CLIENTS, Round::server)),
                                number(results.median(workload, CLIENTS, Round::database)),
                                number(results.median(workload, CLIENTS, Round::together)),
                                number(results.median(workload, CLIENTS, Round::p50)),
                                number(results.median(workload, CLIENTS, Round::p95)),
                                results.length(workload, CLIENTS));
    }

    /// Empty when only few tenants were measured.
    String growth(int few, int many) {
        var text = new StringBuilder();
        for (var workload : workloads) {
            var growth = results.ratio(workload, MANY, PRODUCT, Round::p50);
            var cpu = results.ratio(workload, MANY, PRODUCT, Round::together);
            if (growth.isPresent() && cpu.isPresent()) {
                text.append(
                        "| %s | %s | %s | %s | %s |%n"
                                .formatted(
                                        workload.title(),
                                        number(results.median(workload, PRODUCT, Round::p50)),
                                        number(results.median(workload, MANY, Round::p50)),
                                        percent(growth.getAsDouble()),
                                        percent(cpu.getAsDouble())));
            }
        }
        return text.isEmpty()
                ? ""
                : "| request | p50 ms with %,d tenants | with %,d | growth | growth of CPU |%n|---|--:|--:|--:|--:|%n"
                                .formatted(few, many)
                        + text;
    }

    private static String percent(double ratio) {
        return String.format(Locale.ROOT, "%+.0f %%", (ratio - 1) * 100);
    }

    private static String number(OptionalDouble number) {
        return number.isEmpty() ? "" : number(number.getAsDouble());
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
