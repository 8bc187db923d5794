package dev.triennium.domain.document;

import dev.triennium.domain.file.UploadId;
import java.util.Objects;

/// What is written into a draft.
public sealed interface NewContent {

    /// @param text Markdown
    record OfText(String text) implements NewContent {

        public OfText {
            Objects.requireNonNull(text);
        }
    }

    record OfUpload(UploadId upload) implements NewContent {

        public OfUpload {
            Objects.requireNonNull(upload);
        }
    }
}
