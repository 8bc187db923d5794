package dev.triennium.api.document;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.document.DocumentFolder;
import dev.triennium.domain.document.DocumentFolderId;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `DocumentFolder`.
///
/// @param parentId no field of the SDL: what `parent` is read by
record DocumentFolderView(
        TenantScope scope,
        GlobalId id,
        int version,
        String name,
        @Nullable DocumentFolderId parentId)
        implements ScopedView {

    static final String TYPE = "DocumentFolder";

    /// The GraphQL enum `DocumentFolderAction`.
    enum Action {
        CHANGE,
        REMOVE
    }

    static DocumentFolderView of(TenantScope scope, DocumentFolder folder) {
        return new DocumentFolderView(
                scope,
                GlobalId.of(TYPE, scope.tenant(), folder.id().value()),
                folder.version(),
                folder.name(),
                folder.parent());
    }

    public List<Action> allowedActions() {
        return scope.mayChange(Permission.MANAGE_DOCUMENTS) ? List.of(Action.values()) : List.of();
    }
}
