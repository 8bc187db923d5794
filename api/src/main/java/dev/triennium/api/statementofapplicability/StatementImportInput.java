package dev.triennium.api.statementofapplicability;

import dev.triennium.domain.file.UploadId;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityId;

/// The GraphQL inputs `PreviewStatementImportInput` and `ApplyStatementImportInput`.
record StatementImportInput(UploadId uploadId, StatementOfApplicabilityId id) {}
