package dev.triennium.domain.document;

import dev.triennium.domain.change.Aggregate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// @param parent null: it lies in no other
public record DocumentFolder(
        DocumentFolderId id, int version, @Nullable DocumentFolderId parent, String name)
        implements Aggregate<DocumentFolderId> {

    public DocumentFolder {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
    }

    DocumentFolder with(@Nullable DocumentFolderId changedParent, String changedName) {
        return Objects.equals(changedParent, parent) && changedName.equals(name)
                ? this
                : new DocumentFolder(id, version + 1, changedParent, changedName);
    }
}
