package dev.triennium.api.firmtemplate;

import dev.triennium.api.graphql.LevelReads;
import dev.triennium.domain.firmtemplate.FirmTemplate;
import dev.triennium.domain.firmtemplate.FirmTemplateAction;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.FirmId;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/// What callers may do to the templates of a level: one statement for all of their firms.
@Component
public class FirmTemplateRights {

    private static final String NAME = "FirmTemplate.allowedActions";

    private record Key(PersonId person, FirmId firm) {}

    private final Authorizer authorizer;

    FirmTemplateRights(Authorizer authorizer, BatchLoaderRegistry registry) {
        this.authorizer = authorizer;
        registry.<Key, Boolean>forName(NAME)
                .withOptions(options -> options.setCachingEnabled(false))
                .registerMappedBatchLoader(LevelReads.reading(this::leads));
    }

    private Map<Key, Boolean> leads(Set<Key> keys) {
        var found = new HashMap<Key, Boolean>();
        keys.stream()
                .collect(
                        Collectors.groupingBy(
                                Key::person, Collectors.mapping(Key::firm, Collectors.toSet())))
                .forEach(
                        (person, firms) -> {
                            var led = authorizer.firms(person, firms, Permission.MANAGE_FIRM);
                            firms.forEach(
                                    firm -> found.put(new Key(person, firm), led.contains(firm)));
                        });
        return found;
    }

    /// Nothing for those who do not lead the firm.
    public CompletableFuture<List<FirmTemplateAction>> allowedActions(
            DataFetchingEnvironment environment, Caller caller, FirmTemplate template) {
        return Objects.requireNonNull(environment.<Key, Boolean>getDataLoader(NAME), NAME)
                .load(new Key(caller.person(), template.firm()))
                .thenApply(leads -> leads ? template.allowedActions() : List.of());
    }
}
