package dev.triennium.domain.staffsheet;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.file.FileType;
import dev.triennium.domain.file.UploadPurpose;
import dev.triennium.domain.identity.Permission;
import java.util.Set;

/// Tables of staff.
@DomainService
public final class StaffImportPurpose implements UploadPurpose {

    public static final String NAME = "COLLEAGUE_IMPORT";

    private static final int MAX_BYTES = 10 * 1024 * 1024;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Permission permission() {
        return Permission.MANAGE_TENANT;
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
