package dev.triennium.domain.file;

import dev.triennium.domain.identity.PersonId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A file that was uploaded and then kept, for something that it belongs to.
///
/// @param fileName what the person calls it; for people only
/// @param uploadedBy null: a colleague without a login, by a link
/// @param keptUntil from when on it is thrown away; null: as long as its owner keeps it
public record KeptFile(
        KeptFileId id,
        FileOwner owner,
        String fileName,
        FileType type,
        StoredFile file,
        @Nullable PersonId uploadedBy,
        Instant keptAt,
        @Nullable Instant keptUntil) {

    public KeptFile {
        Objects.requireNonNull(id);
        Objects.requireNonNull(owner);
        Objects.requireNonNull(fileName);
        Objects.requireNonNull(type);
        Objects.requireNonNull(file);
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

    static KeptFile of(KeptFileId id, FileOwner owner, SentFile sent, Instant now) {
        return new KeptFile(id, owner, sent.fileName(), sent.type(), sent.file(), null, now, null);
    }

    KeptFile until(Instant end) {
        return new KeptFile(id, owner, fileName, type, file, uploadedBy, keptAt, end);
    }

    public boolean isExpired(Instant now) {
        return keptUntil != null && !now.isBefore(keptUntil);
    }
}
