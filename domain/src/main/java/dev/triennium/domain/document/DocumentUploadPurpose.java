package dev.triennium.domain.document;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.file.FileType;
import dev.triennium.domain.file.UploadPurpose;
import dev.triennium.domain.identity.Permission;
import java.util.Set;

/// Documents that were written elsewhere.
@DomainService
public final class DocumentUploadPurpose implements UploadPurpose {

    public static final String NAME = "DOCUMENT";

    private static final int MAX_BYTES = 50 * 1024 * 1024;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Permission permission() {
        return Permission.MANAGE_DOCUMENTS;
    }

    @Override
    public Set<FileType> types() {
        return Set.of(FileType.DOCX, FileType.PDF, FileType.PNG, FileType.JPEG, FileType.TEXT);
    }

    @Override
    public int maxBytes() {
        return MAX_BYTES;
    }
}
