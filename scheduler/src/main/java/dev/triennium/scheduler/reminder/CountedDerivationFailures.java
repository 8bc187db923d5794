package dev.triennium.scheduler.reminder;

import dev.triennium.domain.reminder.DerivationFailures;
import dev.triennium.domain.tenancy.TenantScope;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Logs what cannot be derived, and counts it.
@Component
class CountedDerivationFailures implements DerivationFailures {

    private static final Logger log = LoggerFactory.getLogger(CountedDerivationFailures.class);

    private final Counter failures;

    CountedDerivationFailures(ObjectProvider<MeterRegistry> registry) {
        this.failures =
                Counter.builder("triennium.deadlines.underivable")
                        .description("Subjects whose deadlines could not be derived")
                        .register(registry.getIfAvailable(() -> Metrics.globalRegistry));
    }

    @Override
    public void report(
            TenantScope scope, String subjectType, UUID subject, RuntimeException failure) {
        failures.increment();
        log.error(
                "The deadlines of {} {} in tenant {} cannot be derived",
                subjectType,
                subject,
                scope.tenant().value(),
                failure);
    }
}
