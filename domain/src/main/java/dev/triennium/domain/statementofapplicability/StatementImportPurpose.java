package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.sheet.SheetUploadPurpose;

/// Workbooks of statements that come back.
@DomainService
public final class StatementImportPurpose implements SheetUploadPurpose {

    public static final String NAME = "STATEMENT_IMPORT";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Permission permission() {
        return Permission.PREPARE_STATEMENT;
    }
}
