package dev.triennium.domain.evidence;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.file.FileType;
import dev.triennium.domain.file.UploadPurpose;
import dev.triennium.domain.identity.Permission;
import java.util.EnumSet;
import java.util.Set;

/// Files that are evidence. Whoever can be asked for evidence can send it.
@DomainService
public final class EvidencePurpose implements UploadPurpose {

    public static final String NAME = "EVIDENCE";

    private static final int MAX_BYTES = 50 * 1024 * 1024;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Permission permission() {
        return Permission.ANSWER;
    }

    @Override
    public Set<FileType> types() {
        return EnumSet.complementOf(EnumSet.of(FileType.ZIP));
    }

    @Override
    public int maxBytes() {
        return MAX_BYTES;
    }
}
