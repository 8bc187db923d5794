package dev.triennium.api.tenancy;

import dev.triennium.api.graphql.LevelReads;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/// The field `tenant` of everything that belongs to an organisation, whose features need not know
/// of it.
@Component
class TenantReferences implements RuntimeWiringConfigurer {

    private static final String FIELD = "tenant";

    /// Tests of one controller have none.
    private final ObjectProvider<TenantRepository> tenants;

    private @Nullable TypeDefinitionRegistry types;

    TenantReferences(ObjectProvider<TenantRepository> tenants, BatchLoaderRegistry registry) {
        this.tenants = tenants;
        registry.<TenantScope, TenantView>forName(FIELD)
                .registerMappedBatchLoader(LevelReads.reading(this::load));
    }

    private Map<TenantScope, TenantView> load(Set<TenantScope> scopes) {
        var found = tenants.getObject().list(TenantScopes.of(scopes));
        var views = new HashMap<TenantScope, TenantView>();
        scopes.forEach(
                scope -> {
                    var tenant = found.get(scope.tenant());
                    if (tenant != null) {
                        views.put(scope, TenantView.of(scope, tenant));
                    }
                });
        return views;
    }

    @Override
    public void setTypeDefinitionRegistry(TypeDefinitionRegistry registry) {
        this.types = registry;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        for (var type : Objects.requireNonNull(types).getTypes(ObjectTypeDefinition.class)) {
            if (isNode(type) && hasTenant(type)) {
                wiring.type(type.getName(), fields -> fields.dataFetcher(FIELD, tenantOfSource()));
            }
        }
    }

    private static boolean hasTenant(ObjectTypeDefinition type) {
        return type.getFieldDefinitions().stream().anyMatch(it -> it.getName().equals(FIELD));
    }

    private static boolean isNode(ObjectTypeDefinition type) {
        return type.getImplements().stream()
                .anyMatch(it -> it instanceof TypeName name && name.getName().equals("Node"));
    }

    private static DataFetcher<?> tenantOfSource() {
        return environment -> {
            ScopedView source = Objects.requireNonNull(environment.getSource());
            return Objects.requireNonNull(
                            environment.<TenantScope, TenantView>getDataLoader(FIELD), FIELD)
                    .load(source.scope());
        };
    }
}
