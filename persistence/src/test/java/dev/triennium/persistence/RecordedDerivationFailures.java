package dev.triennium.persistence;

import dev.triennium.domain.reminder.DerivationFailures;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/// What the operator would be told.
@Component
public class RecordedDerivationFailures implements DerivationFailures {

    private record Failure(TenantScope scope, UUID subject) {}

    private final List<Failure> failures = new CopyOnWriteArrayList<>();

    @Override
    public void report(
            TenantScope scope, String subjectType, UUID subject, RuntimeException failure) {
        failures.add(new Failure(scope, subject));
    }

    public List<UUID> of(TenantScope scope) {
        return failures.stream()
                .filter(one -> one.scope().equals(scope))
                .map(Failure::subject)
                .toList();
    }
}
