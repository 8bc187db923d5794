package dev.triennium.domain.file;

import dev.triennium.domain.identity.Permission;
import java.util.Set;

/// What files are uploaded for. A feature that takes files in brings an implementation, marked as
/// `@DomainService`, and adds its name to the enum of the schema.
public interface UploadPurpose {

    /// The value of the schema's enum.
    String name();

    /// What whoever uploads must be allowed to.
    Permission permission();

    Set<FileType> types();

    int maxBytes();
}
