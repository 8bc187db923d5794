package dev.triennium.persistence.audittrail;

import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.FirmTrail;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Collects what a transaction has to say of firms, and appends it at its end: firm by firm in one
/// order, so that no two transactions wait for each other, and each chain is held no longer than
/// that takes.
@Component
class JooqFirmTrail implements FirmTrail {

    /// What is still to be appended.
    record Change(
            Instant occurredAt,
            Act act,
            String type,
            UUID subject,
            @Nullable Object before,
            Object after) {}

    private final FirmChain chain;
    private final Clock clock;

    JooqFirmTrail(FirmChain chain, Clock clock) {
        this.chain = chain;
        this.clock = clock;
    }

    @Override
    public void record(
            FirmId firm,
            Act act,
            String type,
            UUID subject,
            @Nullable Object before,
            Object after) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A change is recorded in its own transaction");
        }
        pending().of(firm).add(new Change(clock.instant(), act, type, subject, before, after));
    }

    private Pending pending() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Pending pending) {
            return pending;
        }
        var pending = new Pending();
        TransactionSynchronizationManager.bindResource(this, pending);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    private final class Pending implements TransactionSynchronization {

        private final Map<FirmId, List<Change>> changes =
                new TreeMap<>(Comparator.comparing(FirmId::value));

        List<Change> of(FirmId firm) {
            return changes.computeIfAbsent(firm, _ -> new ArrayList<>());
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            changes.forEach(chain::append);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(JooqFirmTrail.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(JooqFirmTrail.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(JooqFirmTrail.this);
        }
    }
}
