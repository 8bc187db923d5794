package dev.triennium.api.directorysheet;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.tenancy.FirmId;

/// The GraphQL inputs `PreviewDirectoryImportInput` and `ApplyDirectoryImportInput`.
record DirectoryImportInput(
        FirmId firmId, @PlainText(max = 200_000, isMultiline = true) String table) {}
