package dev.triennium.domain.firmtemplate;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.FirmId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A template as a firm saved it once. It never changes. What it says is read apart.
///
/// @param number counts the versions of the template from 1
/// @param baseVersion of the product's template that it was made from
/// @param note what was changed, and why; null: nobody said
/// @param sha256 of what it says, as it is stored
public record FirmTemplateVersion(
        FirmTemplateVersionId id,
        FirmId firm,
        FirmTemplateId template,
        int number,
        String baseVersion,
        FirmText name,
        @Nullable String note,
        String sha256,
        PersonId savedBy,
        Instant savedAt) {

    public FirmTemplateVersion {
        Objects.requireNonNull(id);
        Objects.requireNonNull(firm);
        Objects.requireNonNull(template);
        Objects.requireNonNull(baseVersion);
        Objects.requireNonNull(name);
        Objects.requireNonNull(sha256);
        Objects.requireNonNull(savedBy);
        Objects.requireNonNull(savedAt);
    }

    /// Whether it says the same under the same name.
    boolean isAs(FirmText otherName, String otherSha256) {
        return name.equals(otherName) && sha256.equals(otherSha256);
    }
}
