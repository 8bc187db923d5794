package dev.triennium.domain.evidenceroom;

import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.file.KeptFileId;
import dev.triennium.domain.identity.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/// A room as it was at one moment, as one file: asked for by a person, then made by a job. It never
/// changes once it is made.
public sealed interface EvidencePackage extends Aggregate<EvidencePackageId> {

    /// Of one room.
    int MAX = 50;

    /// All contents together.
    long MAX_BYTES = 2L * 1024 * 1024 * 1024;

    /// How long the job tries.
    Duration TIME_TO_MAKE = Duration.ofHours(24);

    enum State {
        REQUESTED,
        READY,
        FAILED
    }

    Facts facts();

    @Override
    default EvidencePackageId id() {
        return facts().id();
    }

    @Override
    default int version() {
        return facts().version();
    }

    default State state(Instant now) {
        return switch (this) {
            case Requested _ -> isGivenUp(now) ? State.FAILED : State.REQUESTED;
            case Ready _ -> State.READY;
        };
    }

    private boolean isGivenUp(Instant now) {
        return !now.isBefore(facts().cutOff().plus(TIME_TO_MAKE));
    }

    /// @param number counts the packages of one room from 1
    /// @param cutOff the moment that it shows
    record Facts(
            EvidencePackageId id,
            int version,
            EvidenceRoomId room,
            int number,
            Instant cutOff,
            PersonId requestedBy) {

        public Facts {
            Objects.requireNonNull(id);
            Objects.requireNonNull(room);
            Objects.requireNonNull(cutOff);
            Objects.requireNonNull(requestedBy);
        }
    }

    record Requested(Facts facts) implements EvidencePackage {

        public Requested {
            Objects.requireNonNull(facts);
        }

        Ready finish(Content content, Instant now) {
            return new Ready(
                    new Facts(
                            facts.id(),
                            facts.version() + 1,
                            facts.room(),
                            facts.number(),
                            facts.cutOff(),
                            facts.requestedBy()),
                    now,
                    content);
        }
    }

    /// @param sha256 of the file, in lower-case hex
    record Content(KeptFileId file, String name, long size, String sha256) {

        public Content {
            Objects.requireNonNull(file);
            Objects.requireNonNull(name);
            Objects.requireNonNull(sha256);
        }
    }

    record Ready(Facts facts, Instant readyAt, Content content) implements EvidencePackage {

        public Ready {
            Objects.requireNonNull(facts);
            Objects.requireNonNull(readyAt);
            Objects.requireNonNull(content);
        }
    }
}
