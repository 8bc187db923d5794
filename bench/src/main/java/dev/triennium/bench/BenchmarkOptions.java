package dev.triennium.bench;

import dev.triennium.local.LocalStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the command line asks for.
///
/// @param product the runnable jar that is measured
/// @param baseline an earlier one, measured beside it
/// @param workloads what is asked of them
/// @param schedules whether schedules of plans are measured, for which no server is needed
/// @param profile where the product's flight recording goes
record BenchmarkOptions(
        Pace pace,
        Path product,
        @Nullable Path baseline,
        Set<Workload> workloads,
        boolean schedules,
        @Nullable Path profile) {

    private static final String SCHEDULES = "schedules";

    private static final String USAGE =
            """
            Arguments, all optional:
              quick              some three minutes; prints, and leaves docs/benchmarks.md alone
              --product=<jar>    the product's runnable jar; api/target/triennium-api-*-exec.jar unless told
              --baseline=<jar>   an earlier one, measured in the same run
              --only=<names>     some of nested,list,items,portfolio,mutation,schedules
              --profile=<file>   a flight recording (JFR) of the product""";

    static BenchmarkOptions parse(String[] arguments) {
        var pace = Pace.FULL;
        Path product = null;
        Path baseline = null;
        Path profile = null;
        var workloads = EnumSet.allOf(Workload.class);
        Boolean schedules = null;
        for (var argument : arguments) {
            var value = argument.substring(argument.indexOf('=') + 1);
            switch (argument.split("=", 2)[0]) {
                case "quick" -> pace = Pace.QUICK;
                case "--product" -> product = existing(value);
                case "--baseline" -> baseline = existing(value);
                case "--profile" -> profile = Path.of(value).toAbsolutePath();
                case "--only" -> {
                    schedules = List.of(value.split(",", -1)).contains(SCHEDULES);
                    workloads.retainAll(named(value));
                }
                default -> throw new LocalStartException(USAGE);
            }
        }
        return new BenchmarkOptions(
                pace,
                product == null ? builtJar() : product,
                baseline,
                workloads,
                schedules == null ? pace == Pace.FULL : schedules,
                profile);
    }

    /// Whether the run is one that the documentation may quote.
    boolean isComplete() {
        return pace == Pace.FULL && schedules && workloads.size() == Workload.values().length;
    }

    private static Set<Workload> named(String names) {
        var found = EnumSet.noneOf(Workload.class);
        for (var name : names.split(",", -1)) {
            if (name.equals(SCHEDULES)) {
                continue;
            }
            try {
                found.add(Workload.valueOf(name.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw new LocalStartException(USAGE, e);
            }
        }
        return found;
    }

    private static Path existing(String name) {
        var file = Path.of(name).toAbsolutePath();
        if (Files.notExists(file)) {
            throw new LocalStartException("There is no " + file + ".");
        }
        return file;
    }

    private static Path builtJar() {
        try (var jars =
                Files.newDirectoryStream(Path.of("api", "target"), "triennium-api-*-exec.jar")) {
            for (var jar : jars) {
                return jar.toAbsolutePath();
            }
        } catch (IOException _) {
            // Said below.
        }
        throw new LocalStartException(
                "The product is not built: there is no api/target/triennium-api-*-exec.jar.");
    }
}
