package dev.triennium.domain.tenantexport;

import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.file.StoredFile;
import dev.triennium.domain.identity.PersonId;
import java.time.Instant;
import java.util.Objects;

/// An organisation's data as one file: asked for by a person, then made by a job.
public sealed interface TenantExport extends Aggregate<TenantExportId> {

    enum State {
        REQUESTED,
        READY
    }

    Facts facts();

    State state();

    @Override
    default TenantExportId id() {
        return facts().id();
    }

    @Override
    default int version() {
        return facts().version();
    }

    default boolean isExpired(Instant now) {
        return !now.isBefore(facts().expiresAt());
    }

    /// @param expiresAt from when on it is thrown away, made or not
    record Facts(
            TenantExportId id,
            int version,
            PersonId requestedBy,
            Instant requestedAt,
            Instant expiresAt) {

        public Facts {
            Objects.requireNonNull(id);
            Objects.requireNonNull(requestedBy);
            Objects.requireNonNull(requestedAt);
            Objects.requireNonNull(expiresAt);
        }
    }

    record Requested(Facts facts) implements TenantExport {

        @Override
        public State state() {
            return State.REQUESTED;
        }

        Ready finish(StoredFile file, Instant now, Instant newExpiry) {
            var changed =
                    new Facts(
                            facts.id(),
                            facts.version() + 1,
                            facts.requestedBy(),
                            facts.requestedAt(),
                            newExpiry);
            return new Ready(changed, now, file);
        }
    }

    record Ready(Facts facts, Instant readyAt, StoredFile file) implements TenantExport {

        public Ready {
            Objects.requireNonNull(facts);
            Objects.requireNonNull(readyAt);
            Objects.requireNonNull(file);
        }

        @Override
        public State state() {
            return State.READY;
        }
    }
}
