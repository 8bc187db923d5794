package dev.triennium.scheduler.file;

import dev.triennium.domain.file.ExpiredFiles.Expired;
import dev.triennium.domain.file.FileCheckService;
import dev.triennium.domain.file.FileChecks;
import dev.triennium.domain.file.KeptFileId;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.scheduler.Sweep;
import dev.triennium.scheduler.SweepOrder;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Asks the store once a day for each file that is kept, and says which it has lost.
@Component
@Order(SweepOrder.FILE_CHECKS)
class FileCheckSweep implements Sweep {

    private static final Logger log = LoggerFactory.getLogger(FileCheckSweep.class);

    private static final Duration DAY = Duration.ofDays(1);

    /// In one run; the rest waits for the next.
    private static final int MOST = 500;

    /// As many files in a row without an answer say that the store does not answer at all.
    private static final int STORE_IS_AWAY = 5;

    private final FileChecks checks;
    private final FileCheckService service;
    private final JobScopes scopes;
    private final Clock clock;
    private final AtomicLong missing = new AtomicLong();

    FileCheckSweep(
            FileChecks checks,
            FileCheckService service,
            JobScopes scopes,
            Clock clock,
            ObjectProvider<MeterRegistry> registry) {
        this.checks = checks;
        this.service = service;
        this.scopes = scopes;
        this.clock = clock;
        registry.ifAvailable(
                meters ->
                        Gauge.builder("triennium.files.missing", missing, AtomicLong::get)
                                .description("Files that are kept and not in the store")
                                .register(meters));
    }

    @Override
    public String name() {
        return "file-checks";
    }

    @Override
    public void run() {
        var unanswered = 0;
        for (var each : checks.listUnchecked(clock.instant().minus(DAY), MOST)) {
            unanswered = check(each) ? 0 : unanswered + 1;
            if (unanswered == STORE_IS_AWAY) {
                break;
            }
        }
        missing.set(checks.countMissing());
    }

    /// @return false when nobody knows whether the file is there
    private boolean check(Expired<KeptFileId> each) {
        try {
            var scope = scopes.of(name(), each.tenant(), each.zone());
            switch (service.check(scope, each.id())) {
                case UNCHANGED -> log.trace("{} is as it was", each.id());
                case LOST ->
                        log.error(
                                "The file {} of the organisation {} is not in the store any more,"
                                        + " or has another length; restore it from a backup",
                                each.id().value(),
                                each.tenant().value());
                case FOUND_AGAIN ->
                        log.info("The file {} is in the store again", each.id().value());
            }
            return true;
        } catch (IOException | RuntimeException e) {
            log.error("The store did not say whether it has {}", each.id(), e);
            return false;
        }
    }
}
