package dev.triennium.domain.evidenceroom;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One file of a package, with what it was made of at the cut-off.
///
/// @param number counts the files of one package from 1
/// @param item what it was made of, of the kind before it
/// @param fixed see [SourceFacts#fixed()]
/// @param form how it is written, where a source has several files
/// @param written null until the package is made
public record PackagedFile(
        int number,
        EvidenceSource.Kind kind,
        UUID item,
        UUID fixed,
        String fingerprint,
        Form form,
        String title,
        @Nullable String version,
        @Nullable Instant approvedAt,
        @Nullable String clause,
        @Nullable String remark,
        @Nullable Written written) {

    public enum Form {
        /// The only one that there is.
        WHOLE,
        PAGES,
        WORKBOOK
    }

    /// @param path below the folder that the package is unpacked in
    /// @param sha256 of the content, in lower-case hex
    public record Written(String path, long size, String sha256) {

        public Written {
            Objects.requireNonNull(path);
            Objects.requireNonNull(sha256);
        }
    }

    public PackagedFile {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(item);
        Objects.requireNonNull(fixed);
        Objects.requireNonNull(fingerprint);
        Objects.requireNonNull(form);
        Objects.requireNonNull(title);
    }

    static PackagedFile of(int number, EvidenceRoomEntry entry, SourceFacts facts, Form form) {
        return new PackagedFile(
                number,
                entry.source().kind(),
                entry.source().id().value(),
                facts.fixed(),
                facts.fingerprint(),
                form,
                facts.title(),
                facts.version(),
                facts.approvedAt(),
                entry.clause(),
                entry.remark(),
                null);
    }

    /// What it was made of.
    public EvidenceSource source() {
        return EvidenceSource.of(kind, item);
    }

    PackagedFile with(Written file) {
        return new PackagedFile(
                number,
                kind,
                item,
                fixed,
                fingerprint,
                form,
                title,
                version,
                approvedAt,
                clause,
                remark,
                file);
    }

    /// Whether there is something newer since the cut-off, or nothing any more.
    ///
    /// @param now null: it is gone
    public boolean isOutdated(@Nullable SourceFacts now) {
        return now == null || !now.fingerprint().equals(fingerprint);
    }
}
