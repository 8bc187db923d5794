package dev.triennium.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/// A server that takes part, and what it is asked.
///
/// @param name in the tables
record Contender(String name, MeasuredServer server, GraphQlClient client, Subjects subjects) {

    /// How many requests are under way at a time, each worker sending its next when it has the
    /// answer to its last.
    static final int WORKERS = 4;

    /// By how much waiting for CPU may draw out a round.
    private static final int PATIENCE = 5;

    private static final Duration LOOK = Duration.ofMillis(20);

    /// The answer's length, once it is known to be complete.
    int check(Workload workload) {
        var body = client.send(workload.document(), workload.variables(subjects, 0));
        var data = GraphQlClient.data(body);
        if (!workload.isAnswer(data)) {
            throw new IllegalStateException(
                    "%s does not answer %s: %.500s…".formatted(name, workload, data));
        }
        workload.heed(data, subjects, 0);
        return body.length;
    }

    /// The same number of requests for each server: the JIT compilers count calls.
    ///
    /// @param most how much CPU the server may use for them
    void warmUp(Workload workload, int requests, Duration most) {
        var isOver = used(most);
        latencies(workload, sent -> sent >= requests || isOver.getAsBoolean());
    }

    /// @param cpu how much of it the server shall use: on a machine that does other work besides,
    ///     time says little
    /// @param databaseCpu what the database has used so far
    Round run(Workload workload, Duration cpu, Supplier<Duration> databaseCpu) {
        var serverBefore = server.cpu();
        var databaseBefore = databaseCpu.get();
        var isOver = used(cpu);
        var latencies = latencies(workload, _ -> isOver.getAsBoolean());
        var serverTime = server.cpu().minus(serverBefore);
        var databaseTime = databaseCpu.get().minus(databaseBefore);
        return new Round(
                perRequest(serverTime, latencies),
                perRequest(databaseTime, latencies),
                latencies[latencies.length / 2] / 1e6,
                latencies[latencies.length * 95 / 100] / 1e6);
    }

    private static double perRequest(Duration time, long[] requests) {
        return time.toNanos() / 1e6 / requests.length;
    }

    /// Whether the server has used so much CPU from now on, or as much time as no machine needs.
    private BooleanSupplier used(Duration cpu) {
        var until = server.cpu().plus(cpu);
        var end = System.nanoTime() + cpu.multipliedBy(PATIENCE).toNanos();
        return () -> server.cpu().compareTo(until) >= 0 || System.nanoTime() > end;
    }

    /// Sorted.
    ///
    /// @param isEnough of the number of answers so far
    private long[] latencies(Workload workload, IntPredicate isEnough) {
        var isOver = new AtomicBoolean();
        var answers = new AtomicInteger();
        try (var workers = Executors.newFixedThreadPool(WORKERS)) {
            var running = new ArrayList<Future<long[]>>();
            for (var worker = 0; worker < WORKERS; worker++) {
                var number = worker;
                running.add(workers.submit(() -> work(workload, number, answers, isOver)));
            }
            while (!isEnough.test(answers.get())) {
                Thread.sleep(LOOK);
            }
            isOver.set(true);
            var all = LongStream.empty();
            for (var done : running) {
                all = LongStream.concat(all, Arrays.stream(done.get()));
            }
            return all.sorted().toArray();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("%s: %s".formatted(name, workload), e);
        }
    }

    private long[] work(
            Workload workload, int worker, AtomicInteger answers, AtomicBoolean isOver) {
        List<Long> latencies = new ArrayList<>();
        long now = System.nanoTime();
        do {
            var body = client.send(workload.document(), workload.variables(subjects, worker));
            var then = System.nanoTime();
            latencies.add(then - now);
            answers.incrementAndGet();
            if (workload == Workload.MUTATION || latencies.size() == 1) {
                workload.heed(GraphQlClient.data(body), subjects, worker);
                then = System.nanoTime();
            }
            now = then;
        } while (!isOver.get());
        return latencies.stream().mapToLong(Long::longValue).toArray();
    }
}
