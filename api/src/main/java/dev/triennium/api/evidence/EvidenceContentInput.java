package dev.triennium.api.evidence;

import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.evidence.EvidenceContent;
import dev.triennium.domain.evidence.NewContent;
import dev.triennium.domain.file.UploadId;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// The GraphQL input `EvidenceContentInput`.
record EvidenceContentInput(@Nullable UploadId uploadId, @Nullable URI url) {

    NewContent toContent() {
        if (uploadId != null && url == null) {
            return new NewContent.Uploaded(uploadId);
        }
        if (uploadId == null && url != null) {
            return new NewContent.Linked(new EvidenceContent.OfLink(url));
        }
        throw new ValidationException("content", "A file or an address is given, and one only.");
    }
}
