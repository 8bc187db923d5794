package dev.triennium.domain.document;

import dev.triennium.domain.Sha256;
import dev.triennium.domain.file.FileType;
import dev.triennium.domain.file.KeptFile;
import dev.triennium.domain.file.KeptFileId;
import java.util.Objects;

/// What a version says.
public sealed interface DocumentContent {

    /// Of the UTF-8 bytes of the text, or of the file, in lower-case hex: what was approved.
    String sha256();

    /// Written in the product. It is untrusted text, as all that people type.
    record Markdown(String text) implements DocumentContent {

        public static final int MAX_LENGTH = 200_000;

        public Markdown {
            Objects.requireNonNull(text);
        }

        @Override
        public String sha256() {
            return Sha256.hex(text);
        }
    }

    /// @param size in bytes
    record Uploaded(KeptFileId file, String fileName, FileType type, long size, String sha256)
            implements DocumentContent {

        public Uploaded {
            Objects.requireNonNull(file);
            Objects.requireNonNull(fileName);
            Objects.requireNonNull(type);
            Objects.requireNonNull(sha256);
        }

        static Uploaded of(KeptFile kept) {
            return new Uploaded(
                    kept.id(),
                    kept.fileName(),
                    kept.type(),
                    kept.file().size(),
                    kept.file().sha256());
        }
    }
}
