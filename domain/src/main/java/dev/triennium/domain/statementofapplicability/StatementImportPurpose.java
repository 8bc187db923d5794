package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.file.FileType;
import dev.triennium.domain.file.UploadPurpose;
import dev.triennium.domain.identity.Permission;
import java.util.Set;

/// Workbooks of statements that come back.
@DomainService
public final class StatementImportPurpose implements UploadPurpose {

    public static final String NAME = "STATEMENT_IMPORT";

    private static final int MAX_BYTES = 10 * 1024 * 1024;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Permission permission() {
        return Permission.PREPARE_STATEMENT;
    }

    @Override
    public Set<FileType> types() {
        return Set.of(FileType.XLSX, FileType.CSV);
    }

    @Override
    public int maxBytes() {
        return MAX_BYTES;
    }
}
