package dev.triennium.domain.document;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Keeps the tree of folders.
@DomainService
public final class DocumentFolderService {

    static final int MAX_FOLDERS = 1_000;

    private final DocumentFolderRepository folders;
    private final Kept<DocumentFolderId, DocumentFolder> kept;
    private final Changes changes;
    private final IdGenerator ids;

    public DocumentFolderService(
            DocumentFolderRepository folders, Changes changes, IdGenerator ids) {
        this.folders = folders;
        this.kept = Kept.in(folders, "DocumentFolder");
        this.changes = changes;
        this.ids = ids;
    }

    /// @param parent null: it lies in no other
    public record CreateFolder(String name, @Nullable DocumentFolderId parent) {

        public CreateFolder {
            Objects.requireNonNull(name);
        }
    }

    public DocumentFolder create(TenantScope scope, CreateFolder command, @Nullable UUID key) {
        return changes.create(
                scope,
                kept,
                key,
                command,
                DocumentFolderId::new,
                () -> {
                    var tree = new FolderTree(folders.lockAll(scope));
                    if (tree.size() >= MAX_FOLDERS) {
                        throw new LimitExceededException(
                                "tenantId",
                                MAX_FOLDERS,
                                "An organisation has at most {0} folders.",
                                MAX_FOLDERS);
                    }
                    var id = new DocumentFolderId(ids.next());
                    tree.requirePlace(id, command.parent());
                    return new DocumentFolder(id, 1, command.parent(), command.name());
                });
    }

    /// Renames or moves a folder, with all that lies in it.
    public DocumentFolder change(
            TenantScope scope,
            DocumentFolderId id,
            UnaryOperator<DocumentFolder> change,
            int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> {
                    var wanted = change.apply(before);
                    if (!Objects.equals(wanted.parent(), before.parent())) {
                        new FolderTree(folders.lockAll(scope)).requirePlace(id, wanted.parent());
                    }
                    return before.with(wanted.parent(), wanted.name());
                });
    }

    /// @return the folder as it was
    public DocumentFolder remove(TenantScope scope, DocumentFolderId id, int expectedVersion) {
        return changes.remove(scope, kept, folders, id, expectedVersion);
    }
}
