package dev.triennium.api.internalaudit;

import dev.triennium.api.graphql.Entity;
import dev.triennium.domain.EntityId;
import dev.triennium.domain.tenancy.TenantScope;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/// Several references of one field.
final class InternalAuditReferences {

    private InternalAuditReferences() {}

    /// @param <V> what is shown of one
    static <V> CompletableFuture<List<V>> all(
            DataFetchingEnvironment environment,
            String type,
            TenantScope scope,
            List<? extends EntityId> ids) {
        var loaded = new ArrayList<CompletableFuture<V>>();
        for (var id : ids) {
            loaded.add(
                    Objects.requireNonNull(
                            Entity.<V>load(environment, type, scope, id), "There is an id"));
        }
        return CompletableFuture.allOf(loaded.toArray(CompletableFuture<?>[]::new))
                .thenApply(_ -> loaded.stream().map(CompletableFuture::join).toList());
    }
}
