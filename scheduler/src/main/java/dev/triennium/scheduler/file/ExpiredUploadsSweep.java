package dev.triennium.scheduler.file;

import dev.triennium.domain.file.ExpiredUploads;
import dev.triennium.domain.file.ExpiredUploads.Expired;
import dev.triennium.domain.file.UploadService;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.scheduler.Sweep;
import dev.triennium.scheduler.SweepOrder;
import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(SweepOrder.EXPIRED_UPLOADS)
class ExpiredUploadsSweep implements Sweep {

    private static final Logger log = LoggerFactory.getLogger(ExpiredUploadsSweep.class);

    /// In one run; the rest waits for the next.
    private static final int MOST = 1_000;

    private final ExpiredUploads expired;
    private final UploadService uploads;
    private final JobScopes scopes;
    private final Clock clock;

    ExpiredUploadsSweep(
            ExpiredUploads expired, UploadService uploads, JobScopes scopes, Clock clock) {
        this.expired = expired;
        this.uploads = uploads;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "expired-uploads";
    }

    @Override
    public void run() {
        expired.list(clock.instant(), MOST).forEach(this::discard);
    }

    private void discard(Expired each) {
        try {
            uploads.discard(scopes.of(name(), each.tenant(), each.zone()), each.upload());
        } catch (IOException | RuntimeException e) {
            log.error("Upload {} could not be thrown away", each.upload().value(), e);
        }
    }
}
