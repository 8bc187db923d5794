package dev.triennium.scheduler.reminder;

import dev.triennium.domain.mail.ReaderId;
import dev.triennium.domain.reminder.DigestService;
import dev.triennium.scheduler.Sweep;
import dev.triennium.scheduler.SweepOrder;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Makes one mail per person of the reminders whose time has come.
@Component
@Order(SweepOrder.DIGESTS)
class DigestsSweep implements Sweep {

    private static final Logger log = LoggerFactory.getLogger(DigestsSweep.class);
    private static final int PAGE = 500;

    private final DigestService digests;

    DigestsSweep(DigestService digests) {
        this.digests = digests;
    }

    @Override
    public String name() {
        return "digests";
    }

    @Override
    public void run() {
        ReaderId last = null;
        List<ReaderId> page;
        do {
            page = digests.listDue(last, PAGE);
            page.forEach(this::digest);
            last = page.isEmpty() ? null : page.getLast();
        } while (page.size() == PAGE);
    }

    private void digest(ReaderId person) {
        try {
            digests.digest(person);
        } catch (RuntimeException e) {
            log.error("The digest of person {} failed", person.value(), e);
        }
    }
}
