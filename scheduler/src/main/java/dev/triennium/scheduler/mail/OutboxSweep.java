package dev.triennium.scheduler.mail;

import dev.triennium.domain.mail.OutboxService;
import dev.triennium.domain.mail.OutboxService.Result;
import dev.triennium.scheduler.Sweep;
import dev.triennium.scheduler.SweepOrder;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Sends what is in the outbox, until nothing is due any more. Raises the alarm when mails had to
/// be given up, and when the mail server refuses us.
@Component
@Order(SweepOrder.OUTBOX)
class OutboxSweep implements Sweep {

    private static final Logger log = LoggerFactory.getLogger(OutboxSweep.class);

    private final OutboxService outbox;
    private final int workers;
    private final AtomicLong dead = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    OutboxSweep(
            OutboxService outbox, MailSettings settings, ObjectProvider<MeterRegistry> registry) {
        this.outbox = outbox;
        this.workers = settings.workers();
        registry.ifAvailable(
                meters ->
                        Gauge.builder("triennium.mail.dead", dead, AtomicLong::get)
                                .description("Mails that were given up")
                                .register(meters));
        registry.ifAvailable(
                meters ->
                        Gauge.builder("triennium.mail.refused", refused, AtomicLong::get)
                                .description("Mails that wait because the mail server refuses us")
                                .register(meters));
    }

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public void run() {
        var sent = new Result(0, 0, 0);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Result>>();
            for (var i = 0; i < workers; i++) {
                running.add(executor.submit(this::sendAll));
            }
            for (var worker : running) {
                sent = sent.plus(await(worker));
            }
        }
        alarm(sent);
        var now = outbox.countDead();
        if (now > dead.getAndSet(now)) {
            log.error("{} mails of the outbox are given up; see mail_delivery for why", now);
        }
    }

    /// Once when it begins; a mail that gets through ends it.
    private void alarm(Result sent) {
        var isThrough = sent.handled() > sent.dead() + sent.refusedUs();
        if (sent.refusedUs() > 0) {
            if (refused.getAndSet(sent.refusedUs()) == 0) {
                log.error(
                        "The mail server refuses us: {} mails wait; see mail_delivery for its words",
                        sent.refusedUs());
            }
        } else if (isThrough && refused.getAndSet(0) > 0) {
            log.info("The mail server takes our mails again");
        }
    }

    private Result sendAll() {
        var all = new Result(0, 0, 0);
        Result some;
        do {
            some = outbox.sendSome();
            all = all.plus(some);
        } while (some.handled() > 0 && !Thread.currentThread().isInterrupted());
        return all;
    }

    private static Result await(Future<Result> worker) {
        try {
            return worker.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            log.error("A worker of the outbox failed", e.getCause());
        }
        return new Result(0, 0, 0);
    }
}
