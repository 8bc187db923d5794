package dev.triennium.scheduler.file;

import dev.triennium.domain.file.Drafts;
import dev.triennium.domain.file.ExpiredFiles;
import dev.triennium.domain.file.ExpiredFiles.Expired;
import dev.triennium.domain.file.KeptFileService;
import dev.triennium.domain.file.UploadService;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.scheduler.Sweep;
import dev.triennium.scheduler.SweepOrder;
import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Throws away uploads that nobody has kept, files that are no longer needed, and what was left of
/// files that were coming in when a process was killed.
@Component
@Order(SweepOrder.EXPIRED_FILES)
class ExpiredFilesSweep implements Sweep {

    private static final Logger log = LoggerFactory.getLogger(ExpiredFilesSweep.class);

    /// In one run; the rest waits for the next.
    private static final int MOST = 1_000;

    private final ExpiredFiles expired;
    private final UploadService uploads;
    private final KeptFileService kept;
    private final Drafts drafts;
    private final JobScopes scopes;
    private final Clock clock;

    ExpiredFilesSweep(
            ExpiredFiles expired,
            UploadService uploads,
            KeptFileService kept,
            Drafts drafts,
            JobScopes scopes,
            Clock clock) {
        this.expired = expired;
        this.uploads = uploads;
        this.kept = kept;
        this.drafts = drafts;
        this.scopes = scopes;
        this.clock = clock;
    }

    /// From when there were only uploads; Quartz knows it by this name.
    @Override
    public String name() {
        return "expired-uploads";
    }

    @Override
    public void run() {
        var now = clock.instant();
        expired.listUploads(now, MOST).forEach(each -> discard(each, uploads::discard));
        expired.listKept(now, MOST).forEach(each -> discard(each, kept::discard));
        discardLeftOvers();
    }

    @FunctionalInterface
    private interface Step<I> {
        void run(TenantScope scope, I id) throws IOException;
    }

    private <I> void discard(Expired<I> each, Step<I> step) {
        try {
            step.run(scopes.of(name(), each.tenant(), each.zone()), each.id());
        } catch (IOException | RuntimeException e) {
            log.error("{} could not be thrown away", each.id(), e);
        }
    }

    private void discardLeftOvers() {
        try {
            drafts.discardLeftOvers();
        } catch (IOException e) {
            log.error("What was left of incoming files could not be thrown away", e);
        }
    }
}
