package dev.triennium.api.graphql;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputValueDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where a field takes an id, and of what.
///
/// @param path from the arguments' root, such as `[input, sites, *, id]`; `*` is any item of a list
/// @param type what the SDL's `@of` says; null where an entity of any type may be named
/// @param isRequired whether each call names one
record IdPlace(List<String> path, @Nullable IdType type, boolean isRequired) {

    private static final String ITEM = "*";
    private static final String ANY = "Node";
    private static final int MAX_DEPTH = 20;

    IdPlace {
        path = List.copyOf(path);
    }

    boolean isInTenant() {
        return type != null && type.isInTenant();
    }

    /// All values of the SDL's type `ID`, however deep, in the order of the SDL.
    ///
    /// @throws IllegalStateException when the SDL does not say what one of them names
    static List<IdPlace> in(GraphQLFieldDefinition field, GlobalIds ids) {
        var found = new ArrayList<IdPlace>();
        for (var argument : field.getArguments()) {
            collect(argument, List.of(argument.getName()), true, ids, found);
        }
        return List.copyOf(found);
    }

    private static void collect(
            GraphQLInputValueDefinition place,
            List<String> path,
            boolean isRequired,
            GlobalIds ids,
            List<IdPlace> found) {
        if (path.size() > MAX_DEPTH) {
            throw new IllegalStateException("An input that holds itself: " + path);
        }
        var where = path;
        var isNeeded = isRequired && GraphQLTypeUtil.isNonNull(place.getType());
        var type = GraphQLTypeUtil.unwrapNonNull(place.getType());
        while (type instanceof GraphQLList list) {
            where = append(where, ITEM);
            isNeeded = false;
            type = GraphQLTypeUtil.unwrapNonNull(list.getWrappedType());
        }
        switch (type) {
            case GraphQLInputObjectType object -> {
                for (var field : object.getFieldDefinitions()) {
                    collect(field, append(where, field.getName()), isNeeded, ids, found);
                }
            }
            case GraphQLScalarType scalar when scalar.getName().equals("ID") ->
                    found.add(new IdPlace(where, type(place, where, ids), isNeeded));
            default -> {
                // Enums and other scalars hold no ids.
            }
        }
    }

    private static @Nullable IdType type(
            GraphQLInputValueDefinition place, List<String> path, GlobalIds ids) {
        var directive = place.getAppliedDirective("of");
        if (directive == null) {
            throw new IllegalStateException("@of does not say what " + path + " names");
        }
        String name = directive.getArgument("type").getValue();
        if (name.equals(ANY)) {
            return null;
        }
        var type = ids.type(name);
        if (type == null) {
            throw new IllegalStateException(path + " names a " + name + ", which has no ids");
        }
        return type;
    }

    private static List<String> append(List<String> path, String part) {
        return Stream.concat(path.stream(), Stream.of(part)).toList();
    }
}
