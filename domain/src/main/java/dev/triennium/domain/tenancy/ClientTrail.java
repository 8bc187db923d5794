package dev.triennium.domain.tenancy;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.identity.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Says in a firm's trail what becomes of its engagements.
@DomainService
public final class ClientTrail {

    private static final String TYPE = "Engagement";

    private final FirmTrail trail;

    public ClientTrail(FirmTrail trail) {
        this.trail = trail;
    }

    /// What a firm's trail keeps of an engagement: none of the words of the client.
    private record Trace(
            TenantId organisation,
            Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable Instant pausedAt,
            @Nullable PersonId leadConsultant) {

        static Trace of(TenantScope scope, Engagement engagement) {
            var pause = engagement.pause();
            return new Trace(
                    scope.tenant(),
                    engagement.startsAt(),
                    engagement.endsAt(),
                    pause == null ? null : pause.since(),
                    engagement.leadConsultant());
        }
    }

    /// @return the engagement after the change
    Engagement note(TenantScope scope, @Nullable Engagement before, Engagement after) {
        if (!after.equals(before)) {
            trail.record(
                    after.firm(),
                    FirmTrail.Act.of(scope),
                    TYPE,
                    after.id().value(),
                    before == null ? null : Trace.of(scope, before),
                    Trace.of(scope, after));
        }
        return after;
    }
}
