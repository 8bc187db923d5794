package dev.triennium.domain.file;

import dev.triennium.domain.identity.PersonId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A file that somebody announced, and then sent.
public sealed interface Upload {

    Facts facts();

    default UploadId id() {
        return facts().id();
    }

    /// @param person who announced it; nobody else may send or use it
    /// @param purpose the name of the purpose
    /// @param fileName what the person calls it; for people only
    /// @param declaredSize in bytes
    /// @param declaredSha256 of the content, in lower-case hex; null: not known before
    /// @param expiresAt from when on it can no longer be sent or used
    record Facts(
            UploadId id,
            PersonId person,
            String purpose,
            String fileName,
            @Nullable Long declaredSize,
            @Nullable String declaredSha256,
            Instant preparedAt,
            Instant expiresAt) {

        public Facts {
            Objects.requireNonNull(id);
            Objects.requireNonNull(person);
            Objects.requireNonNull(purpose);
            Objects.requireNonNull(fileName);
            Objects.requireNonNull(preparedAt);
            Objects.requireNonNull(expiresAt);
        }
    }

    record Prepared(Facts facts) implements Upload {

        Received receive(StoredFile file, FileType type, Instant now, Instant newExpiry) {
            return new Received(
                    new Facts(
                            facts.id(),
                            facts.person(),
                            facts.purpose(),
                            facts.fileName(),
                            facts.declaredSize(),
                            facts.declaredSha256(),
                            facts.preparedAt(),
                            newExpiry),
                    now,
                    file,
                    type);
        }
    }

    record Received(Facts facts, Instant receivedAt, StoredFile file, FileType type)
            implements Upload {}

    default boolean isExpired(Instant now) {
        return !now.isBefore(facts().expiresAt());
    }
}
