package dev.triennium.domain.file;

import dev.triennium.domain.DomainService;
import java.util.List;
import java.util.Optional;

/// The purposes of all features.
@DomainService
public final class UploadPurposes {

    private final List<UploadPurpose> purposes;

    public UploadPurposes(List<UploadPurpose> purposes) {
        this.purposes = List.copyOf(purposes);
    }

    Optional<UploadPurpose> find(String name) {
        return purposes.stream().filter(purpose -> purpose.name().equals(name)).findFirst();
    }
}
