package dev.triennium.api.document;

import dev.triennium.api.graphql.LanguageTags;
import dev.triennium.domain.document.NewContent;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.file.UploadId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What several inputs have.
final class DocumentInputs {

    private DocumentInputs() {}

    static Locale language(String tag) {
        return LanguageTags.parse(tag)
                .orElseThrow(() -> new ValidationException("language", LanguageTags.EXPECTED));
    }

    /// @return null when neither is given
    static @Nullable NewContent content(@Nullable String text, @Nullable UploadId upload) {
        if (text != null && upload != null) {
            throw new ValidationException("uploadId", "A version is a text or a file, not both.");
        }
        if (text != null) {
            return new NewContent.OfText(text);
        }
        return upload == null ? null : new NewContent.OfUpload(upload);
    }
}
