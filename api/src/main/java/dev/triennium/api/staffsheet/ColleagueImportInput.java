package dev.triennium.api.staffsheet;

import dev.triennium.domain.file.UploadId;
import dev.triennium.domain.staffsheet.StaffMapping;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/// The GraphQL inputs `PreviewColleagueImportInput` and `ApplyColleagueImportInput`.
record ColleagueImportInput(
        UploadId uploadId,
        @Valid @Nullable ColleagueMappingInput mapping,
        boolean confirmDuplicates) {

    @Nullable StaffMapping toMapping() {
        return mapping == null ? null : mapping.toMapping();
    }
}
