package dev.triennium.domain.evidence;

import dev.triennium.domain.file.SentFile;
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

    /// What a colleague without a login has sent by a link.
    record Sent(SentFile file) implements NewContent {
        public Sent {
            Objects.requireNonNull(file);
        }
    }

    record Linked(EvidenceContent.OfLink link) implements NewContent {
        public Linked {
            Objects.requireNonNull(link);
        }
    }
}
