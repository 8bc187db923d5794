package dev.triennium.api.register;

import dev.triennium.api.graphql.Part;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.TenantScope;
import graphql.schema.DataFetchingEnvironment;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;

/// Whether whoever asks is a certain colleague, since some things only they may do.
public final class AskingColleague {

    private final Part<PersonId, Optional<Colleague>> own;

    private AskingColleague(Part<PersonId, Optional<Colleague>> own) {
        this.own = own;
    }

    /// @param name the field's coordinate, such as `Risk.allowedActions`
    public static AskingColleague register(
            BatchLoaderRegistry registry, String name, ColleagueRepository colleagues) {
        return new AskingColleague(Part.registerOptional(registry, name, colleagues::listByPerson));
    }

    /// @param one null: nobody
    public CompletableFuture<Boolean> is(
            @Nullable ColleagueId one, TenantScope scope, DataFetchingEnvironment environment) {
        var person = scope.person();
        return person == null || one == null
                ? CompletableFuture.completedFuture(false)
                : own.load(environment, scope, person)
                        .thenApply(
                                found ->
                                        found.filter(colleague -> colleague.id().equals(one))
                                                .isPresent());
    }
}
