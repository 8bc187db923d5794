package dev.triennium.scheduler.mail;

import dev.triennium.domain.mail.OutboxService;
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
/// be given up.
@Component
@Order(SweepOrder.OUTBOX)
class OutboxSweep implements Sweep {

    private static final Logger log = LoggerFactory.getLogger(OutboxSweep.class);

    private final OutboxService outbox;
    private final int workers;
    private final AtomicLong dead = new AtomicLong();

    OutboxSweep(
            OutboxService outbox, MailSettings settings, ObjectProvider<MeterRegistry> registry) {
        this.outbox = outbox;
        this.workers = settings.workers();
        registry.ifAvailable(
                meters ->
                        Gauge.builder("triennium.mail.dead", dead, AtomicLong::get)
                                .description("Mails that were given up")
                                .register(meters));
    }

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public void run() {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (var i = 0; i < workers; i++) {
                running.add(executor.submit(this::sendAll));
            }
            for (var worker : running) {
                await(worker);
            }
        }
        var now = outbox.countDead();
        if (now > dead.getAndSet(now)) {
            log.error("{} mails of the outbox are given up; see mail_delivery for why", now);
        }
    }

    private void sendAll() {
        while (outbox.sendSome().handled() > 0 && !Thread.currentThread().isInterrupted()) {
            // Until nothing is due.
        }
    }

    private static void await(Future<?> worker) {
        try {
            worker.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            log.error("A worker of the outbox failed", e.getCause());
        }
    }
}
