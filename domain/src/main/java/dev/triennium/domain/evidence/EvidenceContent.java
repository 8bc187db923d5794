package dev.triennium.domain.evidence;

import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.file.FileType;
import dev.triennium.domain.file.KeptFileId;
import java.net.URI;
import java.util.Objects;

/// What one revision of evidence is.
public sealed interface EvidenceContent {

    /// @param name what the person called it; for people only
    /// @param sha256 of the content, hexadecimal
    record OfFile(KeptFileId file, String name, FileType type, long size, String sha256)
            implements EvidenceContent {
        public OfFile {
            Objects.requireNonNull(file);
            Objects.requireNonNull(name);
            Objects.requireNonNull(type);
            Objects.requireNonNull(sha256);
        }
    }

    /// Where it lies elsewhere. Nobody here can say whether it changes there.
    record OfLink(URI url) implements EvidenceContent {

        public static final int MAX_LENGTH = 2000;

        /// @throws ValidationException when the address is none of the secure web
        public OfLink {
            Objects.requireNonNull(url);
            if (!"https".equalsIgnoreCase(url.getScheme())
                    || url.getHost() == null
                    || url.getUserInfo() != null
                    || url.toString().length() > MAX_LENGTH) {
                throw new ValidationException(
                        "content.url", "The address must be an absolute https URL.");
            }
        }
    }
}
