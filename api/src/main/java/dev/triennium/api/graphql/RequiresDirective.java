package dev.triennium.api.graphql;

import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.Permission.Held;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.FirmScope;
import dev.triennium.domain.tenancy.PortfolioScope;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaDirectiveWiring;
import graphql.schema.idl.SchemaDirectiveWiringEnvironment;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/// The meaning of the SDL's `@requires`: wraps each field that carries it, refuses to start
/// with a root field that does not, and hands what was granted to controller methods by the
/// type of the parameter. The ids in a field's arguments are checked along with it, against the
/// SDL's `@of`.
///
/// One class for both ends, since a test slice takes in the wiring but no argument resolvers.
@Component
class RequiresDirective
        implements RuntimeWiringConfigurer, SchemaDirectiveWiring, HandlerMethodArgumentResolver {

    private static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription");
    private static final Set<String> PAGE_ARGUMENTS = Set.of("first", "after", "last", "before");
    private static final Set<Class<?>> PARAMETERS =
            Set.of(
                    Caller.class,
                    TenantScope.class,
                    TenantScopes.class,
                    FirmScope.class,
                    PortfolioScope.class,
                    PageArguments.class);

    private final Authorizer authorizer;
    private final GlobalIds globalIds;
    private final PresentState present;

    RequiresDirective(
            Authorizer authorizer, GlobalIds globalIds, ObjectProvider<NodeSource> nodes) {
        this.authorizer = authorizer;
        this.globalIds = globalIds;
        this.present = new PresentState(nodes);
    }

    @Override
    public void configure(RuntimeWiring.Builder builder) {
        builder.directiveWiring(this);
    }

    @Override
    public GraphQLFieldDefinition onField(
            SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> environment) {
        var field = environment.getElement();
        var parent = environment.getFieldsContainer().getName();
        var isRoot = ROOTS.contains(parent);
        var places = IdPlace.in(field, globalIds);
        var directive = environment.getAppliedDirective("requires");
        if (directive == null) {
            if (isRoot) {
                throw refused(parent, field, "says no permission");
            }
            return places.isEmpty()
                    ? field
                    : environment.setFieldDataFetcher(below(environment, places));
        }
        String name = directive.getArgument("permission").getValue();
        var permission = Permission.valueOf(name);
        boolean whileArchived = directive.getArgument("whileArchived").getValue();
        var held = permission.held();
        if (isRoot && held != Held.BY_ALL && places.stream().noneMatch(IdPlace::isRequired)) {
            throw refused(parent, field, "needs a permission and no id says where");
        }
        if (isRoot && held != Held.IN_TENANT && places.stream().anyMatch(IdPlace::isInTenant)) {
            throw refused(parent, field, "names what is a tenant's and needs no permission there");
        }
        if (!isRoot && held != Held.IN_TENANT) {
            throw refused(parent, field, "stands below the root and needs a tenant's permission");
        }
        if (parent.equals("Subscription") && held == Held.IN_FIRM) {
            throw refused(parent, field, "would not be asked for anew at each event");
        }
        if (whileArchived && (!parent.equals("Mutation") || held != Held.IN_TENANT)) {
            throw refused(parent, field, "changes nothing in an organisation");
        }
        var mayFindNothing =
                held != Held.BY_ALL || places.stream().anyMatch(place -> place.type() != null);
        var isNullable = !GraphQLTypeUtil.isNonNull(field.getType());
        if (!parent.equals("Mutation") && mayFindNothing && !isNullable) {
            throw refused(parent, field, "may find nothing and must be nullable");
        }
        var inner =
                isRoot || places.isEmpty()
                        ? environment.getFieldDataFetcher()
                        : below(environment, places);
        return environment.setFieldDataFetcher(
                new GuardedField(
                        inner,
                        permission,
                        whileArchived,
                        parent,
                        isRoot ? places : List.of(),
                        globalIds,
                        authorizer,
                        present));
    }

    private DataFetcher<?> below(
            SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> environment,
            List<IdPlace> places) {
        return new FieldWithIds(environment.getFieldDataFetcher(), places, globalIds);
    }

    private static IllegalStateException refused(
            String parent, GraphQLFieldDefinition field, String reason) {
        return new IllegalStateException(
                String.format(Locale.ROOT, "%s.%s %s", parent, field.getName(), reason));
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return PARAMETERS.contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
        var type = parameter.getParameterType();
        if (type == PageArguments.class) {
            return pageArguments(environment);
        }
        if (type == Caller.class) {
            return Callers.get(environment);
        }
        FieldAccess access = environment.getLocalContext();
        var granted = access == null ? null : granted(type, access);
        if (granted == null) {
            throw new IllegalStateException(
                    String.format(
                            Locale.ROOT,
                            "%s asks for a %s that its @requires does not give",
                            parameter.getExecutable(),
                            type.getSimpleName()));
        }
        return granted;
    }

    private @Nullable Object granted(Class<?> type, FieldAccess access) {
        return switch (access) {
            case FieldAccess.InTenant(var scope) -> type == TenantScope.class ? scope : null;
            case FieldAccess.InFirm(var scope) -> type == FirmScope.class ? scope : null;
            case FieldAccess.SignedIn(var caller, var operation, var tenants) -> {
                if (type == PortfolioScope.class) {
                    yield authorizer.portfolio(caller, operation);
                }
                yield type == TenantScopes.class
                        ? authorizer.readable(caller, tenants, operation)
                        : null;
            }
        };
    }

    private static PageArguments pageArguments(DataFetchingEnvironment environment) {
        var arguments = environment.getArguments();
        var list = new TreeMap<>(arguments);
        list.keySet().removeAll(PAGE_ARGUMENTS);
        return PageArguments.of(arguments, environment.getFieldDefinition().getName() + list);
    }
}
