package dev.triennium.persistence.audittrail;

import dev.triennium.domain.audittrail.AuditTrail;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.persistence.tenancy.TenantWork;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class JooqAuditTrail implements AuditTrail {

    private final Clock clock;

    JooqAuditTrail(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void record(
            TenantScope scope,
            String type,
            UUID subject,
            @Nullable Object before,
            @Nullable Object after) {
        var work =
                TenantWork.current()
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "A change is recorded in its own transaction"));
        if (!work.scope().tenant().equals(scope.tenant())) {
            throw new IllegalStateException("One transaction works in one tenant");
        }
        work.add(new TenantWork.Change(clock.instant(), type, subject, before, after));
    }
}
