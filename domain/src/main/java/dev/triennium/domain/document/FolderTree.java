package dev.triennium.domain.document;

import dev.triennium.domain.error.NotFoundException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All folders of an organisation.
final class FolderTree {

    static final int MAX_DEPTH = 10;

    private final Map<DocumentFolderId, DocumentFolder> folders = new HashMap<>();

    FolderTree(Collection<DocumentFolder> all) {
        all.forEach(folder -> folders.put(folder.id(), folder));
    }

    int size() {
        return folders.size();
    }

    /// @param parent null: no other
    /// @throws NotFoundException when the parent is none of them
    /// @throws dev.triennium.domain.error.RuleViolationException when the folder would lie in
    ///     itself, or the tree grow too deep
    void requirePlace(DocumentFolderId folder, @Nullable DocumentFolderId parent) {
        var depth = 1;
        for (var above = parent; above != null; above = get(above).parent()) {
            if (above.equals(folder)) {
                throw DocumentRule.TREE.refuseField(
                        List.of("parentId"), "A folder cannot lie in itself.");
            }
            depth++;
        }
        if (depth - 1 + height(folder) > MAX_DEPTH) {
            throw DocumentRule.TREE.refuseField(
                    List.of("parentId"), "Folders lie at most {0} levels deep.", MAX_DEPTH);
        }
    }

    private DocumentFolder get(DocumentFolderId id) {
        var found = folders.get(id);
        if (found == null) {
            throw new NotFoundException("parentId");
        }
        return found;
    }

    /// With all that lies in it.
    private int height(DocumentFolderId folder) {
        return 1
                + folders.values().stream()
                        .filter(one -> folder.equals(one.parent()))
                        .mapToInt(one -> height(one.id()))
                        .max()
                        .orElse(0);
    }
}
