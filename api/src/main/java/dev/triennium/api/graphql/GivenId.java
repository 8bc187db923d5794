package dev.triennium.api.graphql;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An id that stands somewhere in a field's arguments.
///
/// @param path from the arguments' root, such as `[input, sites, 0, id]`
record GivenId(List<String> path, GlobalId id) {

    GivenId {
        path = List.copyOf(path);
    }

    /// All values of the SDL's type `ID`, however deep, in the order of the SDL.
    static List<GivenId> in(
            GraphQLFieldDefinition field, Map<String, ? extends @Nullable Object> arguments) {
        var found = new ArrayList<GivenId>();
        field.getArguments()
                .forEach(
                        argument ->
                                collect(
                                        argument.getType(),
                                        arguments.get(argument.getName()),
                                        List.of(argument.getName()),
                                        found));
        return List.copyOf(found);
    }

    private static void collect(
            GraphQLInputType type, @Nullable Object value, List<String> path, List<GivenId> found) {
        if (value == null) {
            return;
        }
        switch (type) {
            case GraphQLNonNull nonNull ->
                    collect((GraphQLInputType) nonNull.getWrappedType(), value, path, found);
            case GraphQLList list -> {
                var index = 0;
                for (var item : (List<?>) value) {
                    var itemPath = append(path, Integer.toString(index++));
                    collect((GraphQLInputType) list.getWrappedType(), item, itemPath, found);
                }
            }
            case GraphQLInputObjectType object -> {
                var fields = (Map<?, ?>) value;
                object.getFieldDefinitions()
                        .forEach(
                                field ->
                                        collect(
                                                field.getType(),
                                                fields.get(field.getName()),
                                                append(path, field.getName()),
                                                found));
            }
            case GraphQLScalarType scalar when isId(scalar) ->
                    found.add(new GivenId(path, GlobalId.from(value.toString())));
            default -> {
                // Enums and other scalars hold no ids.
            }
        }
    }

    /// Whether an argument of the field is an id that must be given.
    static boolean isRequiredIn(GraphQLFieldDefinition field) {
        return field.getArguments().stream().anyMatch(argument -> isRequired(argument.getType()));
    }

    private static boolean isRequired(GraphQLInputType type) {
        if (!(type instanceof GraphQLNonNull nonNull)) {
            return false;
        }
        return switch (GraphQLTypeUtil.unwrapOne(nonNull)) {
            case GraphQLScalarType scalar -> isId(scalar);
            case GraphQLInputObjectType object ->
                    object.getFieldDefinitions().stream()
                            .anyMatch(field -> isRequired(field.getType()));
            default -> false;
        };
    }

    private static boolean isId(GraphQLScalarType scalar) {
        return scalar.getName().equals("ID");
    }

    private static List<String> append(List<String> path, String part) {
        return Stream.concat(path.stream(), Stream.of(part)).toList();
    }
}
