package dev.triennium.api.graphql;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.api.identity.CallerAuthentication;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.Violation;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.testkernel.InMemoryGrants;
import graphql.GraphQLContext;
import graphql.Scalars;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.GraphQLFieldDefinition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.dataloader.BatchLoader;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class GuardedFieldTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private final BatchLoader<String, String> none =
            keys -> CompletableFuture.completedFuture(List.copyOf(keys));
    private final DataLoader<String, String> names = DataLoaderFactory.newDataLoader("names", none);

    @Test
    void anEventShowsNothingThatTheOneBeforeItRead() throws Exception {
        var field =
                new GuardedField(
                        _ -> Flux.just(1, 2),
                        Permission.SIGNED_IN,
                        false,
                        "Subscription",
                        List.of(),
                        GlobalIds.ofProduct(),
                        new Authorizer(new InMemoryGrants(), Clock.fixed(NOW, ZoneOffset.UTC)),
                        new PresentState(
                                new StaticListableBeanFactory().getBeanProvider(NodeSource.class)));
        var events = (Publisher<?>) requireNonNull(field.get(environment()));
        var seen =
                Flux.from(events)
                        .map(
                                event -> {
                                    var isKnown = names.getIfPresent("Rita").isPresent();
                                    names.prime("Rita", "Alder of event " + event);
                                    return isKnown;
                                })
                        .collectList()
                        .block();
        assertThat(seen).containsExactly(false, false);
    }

    @ParameterizedTest
    @CsvSource({
        "Query, 1899-12-31, false",
        "Query, 2201-01-01, false",
        "Subscription, 1899-12-31, false",
        "Query, 1900-01-01, true",
        "Query, 2200-12-31, true"
    })
    void aDayOfAnotherAgeIsAskedForNowhere(String parent, LocalDate day, boolean isRun)
            throws Exception {
        var runs = new AtomicInteger();
        var field =
                new GuardedField(
                        _ -> runs.incrementAndGet(),
                        Permission.SIGNED_IN,
                        false,
                        parent,
                        List.of(),
                        GlobalIds.ofProduct(),
                        new Authorizer(new InMemoryGrants(), Clock.fixed(NOW, ZoneOffset.UTC)),
                        new PresentState(
                                new StaticListableBeanFactory().getBeanProvider(NodeSource.class)));
        var environment =
                DataFetchingEnvironmentImpl.newDataFetchingEnvironment(environment())
                        .arguments(Map.of("filter", Map.of("days", List.of(day))))
                        .build();
        if (isRun) {
            Mono.from((Publisher<?>) requireNonNull(field.get(environment))).block();
        } else {
            assertThatExceptionOfType(ValidationException.class)
                    .isThrownBy(() -> field.get(environment))
                    .satisfies(
                            refusal ->
                                    assertThat(refusal.violations())
                                            .extracting(Violation::path)
                                            .containsExactly(List.of("filter", "days", "0")));
        }
        assertThat(runs).hasValue(isRun ? 1 : 0);
    }

    private DataFetchingEnvironmentImpl environment() {
        var caller =
                new CallerAuthentication(
                        new Caller(new PersonId(new UUID(8, 1)), "subject"),
                        Instant.parse("2100-01-01T00:00:00Z"));
        return (DataFetchingEnvironmentImpl)
                DataFetchingEnvironmentImpl.newDataFetchingEnvironment()
                        .graphQLContext(
                                GraphQLContext.newContext()
                                        .of(CallerAuthentication.class, caller)
                                        .build())
                        .fieldDefinition(
                                GraphQLFieldDefinition.newFieldDefinition()
                                        .name("events")
                                        .type(Scalars.GraphQLInt)
                                        .build())
                        .arguments(Map.of())
                        .dataLoaderRegistry(
                                DataLoaderRegistry.newRegistry().register("names", names).build())
                        .build();
    }
}
