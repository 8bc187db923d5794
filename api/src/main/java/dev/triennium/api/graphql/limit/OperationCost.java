package dev.triennium.api.graphql.limit;

import dev.triennium.api.graphql.GlobalIds;
import dev.triennium.domain.tenancy.TenantId;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// How many nodes an operation asks for, before anything is fetched: the sizes of pages as it names
/// them. Where it names none, a list of its own counts as a full page, and one below other lists as
/// a few items: pages that nobody named a size for are seldom full, and what they really hold is
/// counted as it is answered ([AnsweredNodes]). Each fragment is looked at once.
final class OperationCost {

    private static final int DEFAULT_PAGE = 20;

    /// What a plain list is taken to hold, and a page below another list of which nobody said how
    /// many.
    private static final int FEW = 5;

    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, ? extends @Nullable Object> variables;
    private final GlobalIds globalIds;
    private final Map<Used, Cost> ofFragments = new HashMap<>();
    private @Nullable TenantId tenant;

    /// A fragment costs less within a list than outside of it.
    private record Used(String fragment, boolean isInList) {}

    OperationCost(
            GraphQLSchema schema,
            Map<String, FragmentDefinition> fragments,
            Map<String, ? extends @Nullable Object> variables,
            GlobalIds globalIds) {
        this.schema = schema;
        this.fragments = fragments;
        this.variables = variables;
        this.globalIds = globalIds;
    }

    /// Refuses lists that are too long on the way.
    Cost of(@Nullable SelectionSet set, GraphQLType parent) {
        return of(set, parent, false);
    }

    private Cost of(@Nullable SelectionSet set, GraphQLType parent, boolean isInList) {
        if (set == null) {
            return Cost.NOTHING;
        }
        var sum = Cost.NOTHING;
        for (Selection<?> selection : set.getSelections()) {
            sum = sum.and(of(selection, parent, isInList));
        }
        return sum;
    }

    /// The first tenant that an id in the arguments names.
    Optional<TenantId> tenant() {
        return Optional.ofNullable(tenant);
    }

    private Cost of(Selection<?> selection, GraphQLType parent, boolean isInList) {
        return switch (selection) {
            case Field field -> of(field, parent, isInList);
            case InlineFragment inline -> {
                var condition = inline.getTypeCondition();
                yield of(
                        inline.getSelectionSet(),
                        condition == null ? parent : type(condition.getName(), parent),
                        isInList);
            }
            case FragmentSpread spread -> ofFragment(spread.getName(), parent, isInList);
            default -> throw new IllegalStateException(selection.getClass().getName());
        };
    }

    private Cost ofFragment(String name, GraphQLType parent, boolean isInList) {
        var used = new Used(name, isInList);
        var known = ofFragments.get(used);
        var fragment = fragments.get(name);
        if (known != null || fragment == null) {
            return known == null ? Cost.NOTHING : known;
        }
        ofFragments.put(used, Cost.NOTHING);
        var result =
                of(
                        fragment.getSelectionSet(),
                        type(fragment.getTypeCondition().getName(), parent),
                        isInList);
        ofFragments.put(used, result);
        return result;
    }

    private GraphQLType type(String name, GraphQLType otherwise) {
        var type = schema.getType(name);
        return type == null ? otherwise : type;
    }

    private Cost of(Field field, GraphQLType parent, boolean isInList) {
        var definition =
                parent instanceof GraphQLFieldsContainer container
                        ? container.getField(field.getName())
                        : null;
        if (definition == null) {
            return Cost.NOTHING;
        }
        var given = new HashMap<String, Value<?>>();
        for (Argument argument : field.getArguments()) {
            given.put(argument.getName(), argument.getValue());
        }
        for (GraphQLArgument argument : definition.getArguments()) {
            checkLists(given.get(argument.getName()), argument.getType());
        }
        var type = (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(definition.getType());
        if (!(type instanceof GraphQLFieldsContainer) && field.getSelectionSet() == null) {
            return Cost.NOTHING;
        }
        var items = items(definition, type, given, isInList);
        var one =
                Cost.of(isPaging(type) ? 0 : 1)
                        .and(of(field.getSelectionSet(), type, isInList || items.isPresent()));
        return items.isPresent() ? one.times(field.getName(), items.getAsInt()) : one;
    }

    /// What pages are made of, and is no node itself.
    static boolean isPaging(GraphQLNamedOutputType type) {
        var name = type.getName();
        return name.endsWith("Connection")
                || name.endsWith("Edge")
                || name.equals("PageInfo")
                || name.equals("ListCount");
    }

    /// Empty where the field is no list.
    private OptionalInt items(
            GraphQLFieldDefinition field,
            GraphQLNamedOutputType type,
            Map<String, Value<?>> given,
            boolean isInList) {
        if (type.getName().endsWith("Connection")) {
            var size = integer(given.get("first")).or(() -> integer(given.get("last")));
            return OptionalInt.of(size.orElse(isInList ? FEW : DEFAULT_PAGE));
        }
        var isList = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()));
        if (!isList || isPaging(type)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(given.containsKey("ids") ? size(given.get("ids")) : FEW);
    }

    private Optional<Integer> integer(@Nullable Value<?> value) {
        return switch (value) {
            case IntValue number -> Optional.of(Math.max(0, number.getValue().intValue()));
            case VariableReference reference
                    when variables.get(reference.getName()) instanceof Integer number ->
                    Optional.of(Math.max(0, number));
            case null, default -> Optional.empty();
        };
    }

    private int size(@Nullable Value<?> value) {
        return switch (value) {
            case ArrayValue array -> array.getValues().size();
            case VariableReference reference
                    when variables.get(reference.getName()) instanceof Collection<?> items ->
                    items.size();
            case null, default -> 1;
        };
    }

    private void checkLists(@Nullable Value<?> value, GraphQLType type) {
        if (value instanceof VariableReference reference) {
            checkValue(variables.get(reference.getName()), (GraphQLInputType) type);
            return;
        }
        switch (GraphQLTypeUtil.unwrapNonNull(type)) {
            case GraphQLList list when value instanceof ArrayValue array -> {
                checkSize(array.getValues().size(), list);
                array.getValues().forEach(item -> checkLists(item, list.getWrappedType()));
            }
            case GraphQLInputObjectType object when value instanceof ObjectValue given -> {
                for (ObjectField one : given.getObjectFields()) {
                    var field = object.getField(one.getName());
                    if (field != null) {
                        checkLists(one.getValue(), field.getType());
                    }
                }
            }
            case GraphQLScalarType scalar when value instanceof StringValue text ->
                    noteTenant(scalar, text.getValue());
            default -> {
                // Nothing that holds items.
            }
        }
    }

    private void checkValue(@Nullable Object value, GraphQLInputType type) {
        switch (GraphQLTypeUtil.unwrapNonNull(type)) {
            case GraphQLList list when value instanceof Collection<?> items -> {
                checkSize(items.size(), list);
                items.forEach(item -> checkValue(item, (GraphQLInputType) list.getWrappedType()));
            }
            case GraphQLInputObjectType object when value instanceof Map<?, ?> given ->
                    object.getFieldDefinitions()
                            .forEach(
                                    field ->
                                            checkValue(
                                                    given.get(field.getName()), field.getType()));
            case GraphQLScalarType scalar when value instanceof String text ->
                    noteTenant(scalar, text);
            default -> {
                // Nothing that holds items.
            }
        }
    }

    private static void checkSize(int size, GraphQLList list) {
        var isOfIds = isId(GraphQLTypeUtil.unwrapNonNull(list.getWrappedType()));
        Limits.check(
                isOfIds ? "ids in a list" : "items in a list",
                size,
                isOfIds ? Limits.IDS : Limits.ITEMS);
    }

    private void noteTenant(GraphQLScalarType scalar, @Nullable String text) {
        if (tenant == null && isId(scalar)) {
            tenant = globalIds.convert(Objects.requireNonNull(text)).tenant();
        }
    }

    private static boolean isId(GraphQLType type) {
        return type instanceof GraphQLScalarType scalar && scalar.getName().equals("ID");
    }
}
