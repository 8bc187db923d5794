package dev.triennium.domain.evidence;

import dev.triennium.domain.file.UploadId;
import java.util.Objects;

/// What a new revision is to be made of.
public sealed interface NewContent {

    /// What the caller has sent for the purpose [EvidencePurpose].
    record Uploaded(UploadId upload) implements NewContent {
        public Uploaded {
            Objects.requireNonNull(upload);
        }
    }

    record Linked(EvidenceContent.OfLink link) implements NewContent {
        public Linked {
            Objects.requireNonNull(link);
        }
    }
}
