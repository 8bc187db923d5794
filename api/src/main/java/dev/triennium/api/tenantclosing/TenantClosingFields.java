package dev.triennium.api.tenantclosing;

import dev.triennium.api.graphql.Part;
import dev.triennium.api.graphql.References;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenantclosing.TenantClosing;
import dev.triennium.domain.tenantclosing.TenantClosingRepository;
import graphql.schema.DataFetchingEnvironment;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// The closing of an organisation, and what stands below it.
@Controller
class TenantClosingFields {

    private final Part<TenantId, Optional<TenantClosing>> ofTenants;

    TenantClosingFields(TenantClosingRepository closings, BatchLoaderRegistry registry) {
        this.ofTenants = Part.registerOptional(registry, "Tenant.closing", closings::list);
    }

    @SchemaMapping(typeName = "Tenant")
    CompletableFuture<@Nullable TenantClosingView> closing(
            ScopedView tenant, DataFetchingEnvironment environment) {
        var scope = tenant.scope();
        return ofTenants
                .load(environment, scope, scope.tenant())
                .thenApply(
                        found ->
                                found.map(closing -> TenantClosingView.of(scope, closing))
                                        .orElse(null));
    }

    @SchemaMapping(typeName = "TenantClosing")
    CompletableFuture<PersonView> requestedBy(
            TenantClosingView closing, DataLoader<PersonId, PersonView> loader) {
        return loader.load(closing.requestedById());
    }

    @SchemaMapping(typeName = "TenantClosing")
    @Nullable CompletableFuture<PersonView> confirmedBy(
            TenantClosingView closing, DataLoader<PersonId, PersonView> loader) {
        return References.load(closing.confirmedById(), loader);
    }
}
