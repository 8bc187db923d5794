package dev.triennium.domain.file;

import dev.triennium.domain.identity.PersonId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A file that was uploaded and then kept, for something that it belongs to.
///
/// @param fileName what the person calls it; for people only
/// @param keptUntil from when on it is thrown away; null: as long as its owner keeps it
public record KeptFile(
        KeptFileId id,
        FileOwner owner,
        String fileName,
        FileType type,
        StoredFile file,
        PersonId uploadedBy,
        Instant keptAt,
        @Nullable Instant keptUntil) {

    public KeptFile {
        Objects.requireNonNull(id);
        Objects.requireNonNull(owner);
        Objects.requireNonNull(fileName);
        Objects.requireNonNull(type);
        Objects.requireNonNull(file);
        Objects.requireNonNull(uploadedBy);
        Objects.requireNonNull(keptAt);
    }

    static KeptFile of(
            KeptFileId id,
            FileOwner owner,
            Upload.Received upload,
            Instant now,
            @Nullable Instant until) {
        return new KeptFile(
                id,
                owner,
                upload.facts().fileName(),
                upload.type(),
                upload.file(),
                upload.facts().person(),
                now,
                until);
    }

    KeptFile until(Instant end) {
        return new KeptFile(id, owner, fileName, type, file, uploadedBy, keptAt, end);
    }

    public boolean isExpired(Instant now) {
        return keptUntil != null && !now.isBefore(keptUntil);
    }
}
