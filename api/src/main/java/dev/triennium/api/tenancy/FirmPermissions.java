package dev.triennium.api.tenancy;

import dev.triennium.api.graphql.LevelReads;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.FirmId;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/// What the caller may do in firms, for all firms of a level in one statement.
@Component
class FirmPermissions {

    private static final String NAME = "Firm.permissions";

    private record Key(PersonId person, FirmId firm) {}

    private final Authorizer authorizer;

    FirmPermissions(Authorizer authorizer, BatchLoaderRegistry registry) {
        this.authorizer = authorizer;
        registry.<Key, Set<Permission>>forName(NAME)
                .withOptions(options -> options.setCachingEnabled(false))
                .registerMappedBatchLoader(LevelReads.reading(this::load));
    }

    CompletableFuture<Set<Permission>> load(
            DataFetchingEnvironment environment, Caller caller, FirmId firm) {
        return Objects.requireNonNull(environment.<Key, Set<Permission>>getDataLoader(NAME), NAME)
                .load(new Key(caller.person(), firm));
    }

    private Map<Key, Set<Permission>> load(Set<Key> keys) {
        var found = new HashMap<Key, Set<Permission>>();
        keys.stream()
                .collect(
                        Collectors.groupingBy(
                                Key::person, Collectors.mapping(Key::firm, Collectors.toSet())))
                .forEach(
                        (person, firms) -> {
                            var held = authorizer.permissions(person, firms);
                            firms.forEach(
                                    firm ->
                                            found.put(
                                                    new Key(person, firm),
                                                    held.getOrDefault(firm, Set.of())));
                        });
        return found;
    }
}
