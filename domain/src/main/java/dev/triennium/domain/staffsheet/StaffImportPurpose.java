package dev.triennium.domain.staffsheet;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.sheet.SheetUploadPurpose;

/// Tables of staff.
@DomainService
public final class StaffImportPurpose implements SheetUploadPurpose {

    public static final String NAME = "COLLEAGUE_IMPORT";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Permission permission() {
        return Permission.MANAGE_TENANT;
    }
}
