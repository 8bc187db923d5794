package dev.triennium.api.graphql;

import dev.triennium.api.error.ApiErrorCode;
import dev.triennium.api.error.ApiException;
import dev.triennium.api.error.UserErrorView;
import dev.triennium.api.error.UserErrors;
import dev.triennium.domain.error.DomainException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.tenancy.Access;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.FirmScope;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import jakarta.validation.ConstraintViolationException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.validation.BindException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// A field that carries `@requires`: nothing of it runs before the authoriser has said yes.
///
/// @param parent the type that the field belongs to
/// @param whileArchived whether a mutation works in an organisation in the archive, too
/// @param places where it takes ids; none below the root, where [FieldWithIds] looks at them
record GuardedField(
        DataFetcher<?> field,
        Permission permission,
        boolean whileArchived,
        String parent,
        List<IdPlace> places,
        GlobalIds globalIds,
        Authorizer authorizer,
        PresentState present)
        implements DataFetcher<Object> {

    /// What a refused mutation answers with, whatever its payload's type: all but `errors` is
    /// null, unless somebody else was faster ([PresentState]).
    private record Refusal(List<UserErrorView> errors) {}

    private sealed interface Decision {

        record Go(FieldAccess access) implements Decision {}

        /// @param id the first that names nothing for this caller
        record Nothing(GivenId id) implements Decision {}

        /// A mutation in an organisation where nothing changes.
        record Archived(RuleViolationException refusal) implements Decision {}
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        var given = GivenArguments.read(environment.getArguments(), places, globalIds);
        return switch (decide(environment, given.ids())) {
            case Decision.Go(var access) -> run(environment, given, access);
            case Decision.Nothing(var id) -> nothing(id);
            case Decision.Archived(var refusal) -> new Refusal(UserErrors.of(refusal));
        };
    }

    private @Nullable Object nothing(GivenId id) {
        return switch (parent) {
            case "Mutation" -> new Refusal(List.of(UserErrors.notFound(id.path())));
            case "Subscription" -> throw absent();
            default -> null;
        };
    }

    private Decision decide(DataFetchingEnvironment environment, List<GivenId> ids) {
        var caller = Callers.get(environment);
        var name = environment.getFieldDefinition().getName();
        if (!isRoot()) {
            return below(environment);
        }
        return switch (permission.held()) {
            case BY_ALL -> signedIn(caller, name, ids);
            case IN_FIRM -> inFirm(caller, name, ids);
            case IN_TENANT -> inTenant(caller, name, ids);
        };
    }

    private boolean isRoot() {
        return switch (parent) {
            case "Query", "Mutation", "Subscription" -> true;
            default -> false;
        };
    }

    /// A field with a rule of its own asks the scope that the entity around it was read in, or the
    /// later one that a subscription got for its event.
    private Decision below(DataFetchingEnvironment environment) {
        var scope = scopeAround(environment);
        if (!scope.permissions().contains(permission)) {
            throw forbidden();
        }
        return new Decision.Go(new FieldAccess.InTenant(scope));
    }

    private TenantScope scopeAround(DataFetchingEnvironment environment) {
        return findScopeAround(environment)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "@requires stands on a field of %s, whose view must be a ScopedView"
                                                .formatted(parent)));
    }

    static Optional<TenantScope> findScopeAround(DataFetchingEnvironment environment) {
        Object source = environment.getSource();
        FieldAccess access = environment.getLocalContext();
        if (source instanceof ScopedView view) {
            return access instanceof FieldAccess.InTenant(var scope)
                            && scope.tenant().equals(view.scope().tenant())
                    ? Optional.of(scope)
                    : Optional.of(view.scope());
        }
        return access instanceof FieldAccess.InTenant(var scope)
                ? Optional.of(scope)
                : Optional.empty();
    }

    private static Decision signedIn(Caller caller, String operation, List<GivenId> ids) {
        return ids.stream()
                .filter(given -> !given.isOfItsType())
                .findFirst()
                .<Decision>map(Decision.Nothing::new)
                .orElseGet(
                        () ->
                                new Decision.Go(
                                        new FieldAccess.SignedIn(caller, operation, tenants(ids))));
    }

    private Decision inFirm(Caller caller, String operation, List<GivenId> ids) {
        var stranger = GivenId.firstStranger(ids, null);
        var firm =
                ids.stream().filter(given -> given.id().as(FirmId.class).isPresent()).findFirst();
        if (firm.isEmpty() || stranger.isPresent()) {
            return new Decision.Nothing(stranger.orElse(ids.getFirst()));
        }
        var id = firm.get().id().as(FirmId.class).orElseThrow();
        return switch (authorizer.authorize(caller, id, permission, operation)) {
            case Access.Granted<FirmScope>(var scope) ->
                    new Decision.Go(new FieldAccess.InFirm(scope));
            case Access.Forbidden<FirmScope>() -> throw forbidden();
            case Access.Absent<FirmScope>() -> new Decision.Nothing(firm.get());
        };
    }

    /// The first id with a tenant says which tenant is asked for. What the ids name must lie in
    /// it and be of the type that the SDL says; that is looked at only once the caller may work
    /// there, so that an answer tells nothing about other tenants.
    private Decision inTenant(Caller caller, String operation, List<GivenId> ids) {
        var subject =
                ids.stream().filter(given -> given.id().tenant() != null).findFirst().orElse(null);
        if (subject == null) {
            return new Decision.Nothing(ids.getFirst());
        }
        var tenant = Objects.requireNonNull(subject.id().tenant());
        return switch (authorizer.authorize(caller, tenant, permission, operation, whileArchived)) {
            case Access.Granted<TenantScope>(var scope) ->
                    GivenId.firstStranger(ids, tenant)
                            .<Decision>map(Decision.Nothing::new)
                            .orElseGet(() -> unlessArchived(scope));
            case Access.Forbidden<TenantScope>() -> throw forbidden();
            case Access.Absent<TenantScope>() -> new Decision.Nothing(subject);
        };
    }

    private Decision unlessArchived(TenantScope scope) {
        if (parent.equals("Mutation")) {
            try {
                scope.requireInUse();
            } catch (RuleViolationException refusal) {
                return new Decision.Archived(refusal);
            }
        }
        return new Decision.Go(new FieldAccess.InTenant(scope));
    }

    private static Set<TenantId> tenants(List<GivenId> ids) {
        return ids.stream()
                .map(given -> given.id().tenant())
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// What a field that cannot be null and is no mutation says of an id that names nothing.
    static ApiException absent() {
        return new ApiException(ApiErrorCode.BAD_USER_INPUT, "There is nothing with this id.");
    }

    private static ApiException forbidden() {
        return new ApiException(
                ApiErrorCode.FORBIDDEN, "The caller's role does not allow this here.");
    }

    private @Nullable Object run(
            DataFetchingEnvironment environment, GivenArguments given, FieldAccess access)
            throws Exception {
        var inner =
                DataFetchingEnvironmentImpl.newDataFetchingEnvironment(environment)
                        .localContext(access)
                        .arguments(given.values())
                        .build();
        var dates = GivenDates.implausible(given.values());
        if (!dates.isEmpty() && !parent.equals("Mutation")) {
            throw new ValidationException(dates);
        }
        return switch (parent) {
            case "Subscription" -> events(field.get(inner), environment, access);
            case "Mutation" -> {
                forgetWhatWasRead(environment);
                if (!dates.isEmpty()) {
                    yield new Refusal(UserErrors.of(new ValidationException(dates), false));
                }
                yield result(inner, access)
                        .onErrorResume(e -> refusal(e, environment, given.ids(), access));
            }
            case "Query" ->
                    result(inner, access).onErrorResume(NotFoundException.class, _ -> Mono.empty());
            default -> result(inner, access);
        };
    }

    /// What stands below a mutation or an event shows what is there by then, not what the one
    /// before it showed.
    private static void forgetWhatWasRead(DataFetchingEnvironment environment) {
        environment.getDataLoaderRegistry().getDataLoaders().forEach(DataLoader::clearAll);
    }

    /// The scope goes along as local context, for the fields below.
    private Mono<Object> result(DataFetchingEnvironment inner, FieldAccess access) {
        return mono(inner).map(value -> withLocalContext(value, access));
    }

    private Mono<?> mono(DataFetchingEnvironment inner) {
        try {
            return switch (field.get(inner)) {
                case null -> Mono.empty();
                case Mono<?> mono -> mono;
                case CompletionStage<?> stage -> Mono.fromCompletionStage(stage);
                case Object value -> Mono.just(value);
            };
        } catch (Exception e) {
            return Mono.error(e);
        }
    }

    private static Object withLocalContext(Object value, FieldAccess access) {
        return value instanceof DataFetcherResult<?> result
                ? result.transform(builder -> builder.localContext(access))
                : DataFetcherResult.newResult().data(value).localContext(access).build();
    }

    private Mono<Object> refusal(
            Throwable e,
            DataFetchingEnvironment environment,
            List<GivenId> ids,
            FieldAccess access) {
        return switch (e) {
            case VersionConflictException conflict -> {
                var payload = new HashMap<>(present(environment, ids, access));
                payload.put("errors", UserErrors.of(conflict));
                yield Mono.just(withLocalContext(payload, access));
            }
            case DomainException refusal -> Mono.just(new Refusal(UserErrors.of(refusal)));
            case ConstraintViolationException refusal ->
                    Mono.just(new Refusal(UserErrors.of(refusal)));
            case BindException refusal -> Mono.just(new Refusal(UserErrors.of(refusal)));
            default -> Mono.error(e);
        };
    }

    private Map<String, Object> present(
            DataFetchingEnvironment environment, List<GivenId> ids, FieldAccess access) {
        return switch (access) {
            case FieldAccess.InTenant(var scope) -> present.read(environment, ids, scope);
            case FieldAccess.InFirm _ -> present.read(environment, ids, Callers.get(environment));
            case FieldAccess.SignedIn _ -> Map.of();
        };
    }

    /// Each event is asked for anew: a grant may have ended since the subscription began.
    private @Nullable Object events(
            @Nullable Object source, DataFetchingEnvironment environment, FieldAccess access) {
        if (!(source instanceof Publisher<?> publisher)) {
            return source;
        }
        return Flux.from(publisher)
                .onErrorMap(NotFoundException.class, _ -> absent())
                .concatMap(
                        event ->
                                checked(event, environment, access)
                                        .doOnNext(_ -> forgetWhatWasRead(environment)));
    }

    private Mono<Object> checked(
            Object event, DataFetchingEnvironment environment, FieldAccess access) {
        return switch (access) {
            case FieldAccess.SignedIn _, FieldAccess.InFirm _ -> Mono.just(event);
            case FieldAccess.InTenant(var scope) ->
                    Mono.fromCallable(() -> stillGranted(event, environment, scope))
                            .subscribeOn(Schedulers.boundedElastic());
        };
    }

    private Object stillGranted(
            Object event, DataFetchingEnvironment environment, TenantScope scope) {
        var access =
                authorizer.authorize(
                        Callers.get(environment), scope.tenant(), permission, scope.operation());
        return switch (access) {
            case Access.Granted<TenantScope>(var fresh) ->
                    withLocalContext(event, new FieldAccess.InTenant(fresh));
            case Access.Forbidden<TenantScope>(), Access.Absent<TenantScope>() -> throw forbidden();
        };
    }
}
