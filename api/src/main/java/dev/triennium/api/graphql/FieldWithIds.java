package dev.triennium.api.graphql;

import dev.triennium.domain.tenancy.TenantScope;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A field below the root that takes ids, such as those in a filter. What they name must lie in the
/// tenant that the entity around the field was read in, and be of the type that the SDL says.
record FieldWithIds(DataFetcher<?> field, List<IdPlace> places, GlobalIds globalIds)
        implements DataFetcher<Object> {

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        var given = GivenArguments.read(environment.getArguments(), places, globalIds);
        var tenant = GuardedField.findScopeAround(environment).map(TenantScope::tenant);
        if (GivenId.firstStranger(given.ids(), tenant.orElse(null)).isPresent()) {
            throw GuardedField.absent();
        }
        return field.get(
                DataFetchingEnvironmentImpl.newDataFetchingEnvironment(environment)
                        .arguments(given.values())
                        .build());
    }
}
