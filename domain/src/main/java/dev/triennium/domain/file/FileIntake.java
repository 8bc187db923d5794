package dev.triennium.domain.file;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.tenancy.TenantScope;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Takes contents in: measured, scanned, told by what is in them. The store sees nothing that is
/// refused.
@DomainService
public final class FileIntake {

    private final UploadPurposes purposes;
    private final Drafts drafts;
    private final FileStore files;
    private final VirusScan virusScan;
    private final IdGenerator ids;

    public FileIntake(
            UploadPurposes purposes,
            Drafts drafts,
            FileStore files,
            VirusScan virusScan,
            IdGenerator ids) {
        this.purposes = purposes;
        this.drafts = drafts;
        this.files = files;
        this.virusScan = virusScan;
        this.ids = ids;
    }

    /// What became of a file that is kept at once.
    public sealed interface Receipt {

        record Kept() implements Receipt {}

        /// Nobody asks for it any more.
        record NotWanted() implements Receipt {}

        record Refused(UploadReception.NotTaken why) implements Receipt {}
    }

    /// Takes in what is announced nowhere and kept at once, as by a link that needs no login.
    ///
    /// @param purpose the name of the purpose
    /// @param keep keeps it in a transaction; false: it is not wanted. Then, and when it throws,
    ///     the store has it no more
    public Receipt receive(
            TenantScope scope,
            String purpose,
            String fileName,
            InputStream content,
            Predicate<SentFile> keep)
            throws IOException {
        var wanted =
                purposes.find(purpose)
                        .orElseThrow(() -> new IllegalStateException("No purpose " + purpose));
        var draft = drafts.read(content, wanted.maxBytes());
        if (draft.isEmpty()) {
            return new Receipt.Refused(new UploadReception.TooLarge(wanted.maxBytes()));
        }
        try (var file = draft.get()) {
            return switch (look(wanted, file)) {
                case Look.Refused(var why) -> new Receipt.Refused(why);
                case Look.Taken(var type) ->
                        store(
                                        scope,
                                        file,
                                        stored -> {
                                            var sent = new SentFile(fileName, type, stored);
                                            return keep.test(sent)
                                                    ? Optional.of(sent)
                                                    : Optional.empty();
                                        })
                                .<Receipt>map(_ -> new Receipt.Kept())
                                .orElseGet(Receipt.NotWanted::new);
            };
        }
    }

    /// Whether a content may be stored.
    sealed interface Look {

        record Taken(FileType type) implements Look {}

        record Refused(UploadReception.NotTaken why) implements Look {}
    }

    Look look(UploadPurpose purpose, Draft draft) throws IOException {
        return switch (virusScan.scan(draft.path())) {
            case VirusScan.Infected(var signature) ->
                    new Look.Refused(new UploadReception.Harmful(signature));
            case VirusScan.Unknown _ -> new Look.Refused(new UploadReception.NotScanned());
            case VirusScan.Clean() -> look(purpose, draft, true);
            case VirusScan.NotLookedAt() -> look(purpose, draft, false);
        };
    }

    private static Look look(UploadPurpose purpose, Draft draft, boolean isScanned)
            throws IOException {
        var type = FileType.detect(draft.path(), purpose.types());
        if (type.isEmpty()) {
            return new Look.Refused(new UploadReception.WrongType(purpose.types()));
        }
        return isScanned || type.get().isSpreadsheet()
                ? new Look.Taken(type.get())
                : new Look.Refused(new UploadReception.NeedsScanner());
    }

    /// Each attempt has a key of its own, so that two at once cannot mix.
    ///
    /// @param keep empty: it is not kept. Then, and when it throws, it leaves the store again
    <T> Optional<T> store(TenantScope scope, Draft draft, Function<StoredFile, Optional<T>> keep)
            throws IOException {
        var key = FileKey.of(scope.tenant(), ids.next());
        var stored = files.put(scope, key, draft);
        var isKept = false;
        try {
            var kept = keep.apply(stored);
            isKept = kept.isPresent();
            return kept;
        } finally {
            if (!isKept) {
                files.delete(scope, key);
            }
        }
    }
}
