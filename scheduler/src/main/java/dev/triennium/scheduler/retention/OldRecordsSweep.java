package dev.triennium.scheduler.retention;

import dev.triennium.domain.retention.RetentionService;
import dev.triennium.scheduler.Sweep;
import dev.triennium.scheduler.SweepOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(SweepOrder.OLD_RECORDS)
class OldRecordsSweep implements Sweep {

    private static final Logger log = LoggerFactory.getLogger(OldRecordsSweep.class);

    private final RetentionService retention;

    OldRecordsSweep(RetentionService retention) {
        this.retention = retention;
    }

    @Override
    public String name() {
        return "old-records";
    }

    /// A kind that fails does not keep the others from being forgotten.
    @Override
    public void run() {
        for (var kind : retention.kinds()) {
            try {
                var forgotten = retention.forget(kind);
                if (forgotten > 0) {
                    log.info("Forgot {} old {}", forgotten, kind);
                }
            } catch (RuntimeException e) {
                log.error("Old {} cannot be forgotten", kind, e);
            }
        }
    }
}
