package dev.triennium.local.product;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes operations for any root field from the schema alone: valid arguments, and a selection of
/// every field of the result.
final class OperationGenerator {

    /// Stands for an item of a list in the path of an argument.
    private static final String ITEM = "*";

    private final GraphQLSchema schema;
    private final LocalDate today;

    OperationGenerator(GraphQLSchema schema, LocalDate today) {
        this.schema = schema;
        this.today = today;
    }

    /// @param root `Query`, `Mutation` or `Subscription`
    record RootField(String root, GraphQLFieldDefinition definition) {

        String name() {
            return definition.getName();
        }

        boolean isMutation() {
            return root.equals("Mutation");
        }

        @Override
        public String toString() {
            return root + "." + name();
        }
    }

    record Operation(String document, Map<String, Object> variables) {}

    /// What the arguments are filled with where nothing else is said: an id for each type, and the
    /// version of the entity behind it.
    record Own(Map<String, String> ids, Map<String, Integer> versions) {}

    /// How much of the result is selected.
    ///
    /// @param nodeType what is selected of a result that may be any `Node`
    /// @param depth how many entities below the root; the types around a page do not count
    /// @param pageSize of each connection
    record Extent(String nodeType, int depth, int pageSize) {}

    List<RootField> rootFields() {
        return Stream.of("Query", "Mutation", "Subscription")
                .map(name -> Objects.requireNonNull(schema.getObjectType(name), name))
                .flatMap(
                        type ->
                                type.getFieldDefinitions().stream()
                                        .map(field -> new RootField(type.getName(), field)))
                .toList();
    }

    /// The paths of all arguments of type `ID`, through input objects and lists.
    List<List<String>> idPositions(RootField field) {
        var found = new ArrayList<List<String>>();
        field.definition()
                .getArguments()
                .forEach(
                        argument ->
                                collect(argument.getType(), List.of(argument.getName()), found));
        return found;
    }

    private static void collect(GraphQLInputType type, List<String> path, List<List<String>> to) {
        switch (type) {
            case GraphQLNonNull nonNull -> collect(wrapped(nonNull.getWrappedType()), path, to);
            case GraphQLList list -> collect(wrapped(list.getWrappedType()), below(path, ITEM), to);
            case GraphQLInputObjectType object ->
                    object.getFieldDefinitions()
                            .forEach(
                                    field ->
                                            collect(
                                                    field.getType(),
                                                    below(path, field.getName()),
                                                    to));
            case GraphQLScalarType scalar when scalar.getName().equals("ID") -> to.add(path);
            default -> {
                // Holds no ids.
            }
        }
    }

    /// The type of the entity that an id is expected of at this place.
    String expectedType(RootField field, List<String> position) {
        var names = position.stream().filter(part -> !part.equals(ITEM)).toList();
        return switch (names.getLast()) {
            case "auditId" -> "PlannedAudit";
            case "assigneeId", "ownerId" -> "AssessmentAssignee";
            case "beforeId", "afterId" -> "Assessment";
            case "id", "ids", "subjectId" ->
                    position.indexOf(ITEM) > 1
                            ? elementOf(names.get(names.size() - 2))
                            : subjectOf(field);
            default -> {
                var name = names.getLast().replaceFirst("Ids?$", "");
                yield name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
            }
        };
    }

    private static String elementOf(String list) {
        return switch (list) {
            case "answers", "items" -> "AssessmentItem";
            case "controls" -> "StatementControl";
            default -> throw new IllegalStateException("What are " + list + "?");
        };
    }

    private String subjectOf(RootField field) {
        var result = (GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.definition().getType());
        return switch (field.name()) {
            case "node", "nodes", "auditTrail" -> "Certification";
            case "removeSite" -> "Site";
            default ->
                    field.isMutation()
                            ? nameOf(((GraphQLObjectType) result).getFieldDefinitions().getFirst())
                            : result.getName();
        };
    }

    private static String nameOf(GraphQLFieldDefinition field) {
        return ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType())).getName();
    }

    /// @param given ids by their position; all other required arguments are made up
    Operation operation(RootField field, Map<List<String>, String> given, Own own, Extent extent) {
        var variables = new LinkedHashMap<String, Object>();
        var declared = new ArrayList<String>();
        var passed = new ArrayList<String>();
        for (var argument : field.definition().getArguments()) {
            var path = List.of(argument.getName());
            var isNeeded =
                    GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue();
            if (isNeeded || leadsTo(path, given)) {
                var name = argument.getName();
                variables.put(name, value(field, argument.getType(), path, given, own));
                declared.add(
                        "$%s: %s".formatted(name, GraphQLTypeUtil.simplePrint(argument.getType())));
                passed.add("%1$s: $%1$s".formatted(name));
            }
        }
        var selection = selection(field.definition().getType(), extent.depth(), extent);
        var document =
                "%s%s { %s%s%s }"
                        .formatted(
                                field.root().toLowerCase(Locale.ROOT),
                                parenthesized(declared),
                                field.name(),
                                parenthesized(passed),
                                selection);
        return new Operation(document, variables);
    }

    private static String parenthesized(List<String> parts) {
        return parts.isEmpty() ? "" : parts.stream().collect(Collectors.joining(", ", "(", ")"));
    }

    private static boolean leadsTo(List<String> path, Map<List<String>, String> given) {
        return given.keySet().stream()
                .anyMatch(
                        position ->
                                position.size() >= path.size()
                                        && position.subList(0, path.size()).equals(path));
    }

    private Object value(
            RootField field,
            GraphQLInputType type,
            List<String> path,
            Map<List<String>, String> given,
            Own own) {
        return switch (type) {
            case GraphQLNonNull nonNull ->
                    value(field, wrapped(nonNull.getWrappedType()), path, given, own);
            case GraphQLList list ->
                    List.of(
                            value(
                                    field,
                                    wrapped(list.getWrappedType()),
                                    below(path, ITEM),
                                    given,
                                    own));
            case GraphQLInputObjectType object -> {
                var fields = new LinkedHashMap<String, Object>();
                for (var part : object.getFieldDefinitions()) {
                    var partPath = below(path, part.getName());
                    var isNeeded =
                            GraphQLTypeUtil.isNonNull(part.getType()) && !part.hasSetDefaultValue();
                    if (isNeeded || leadsTo(partPath, given)) {
                        fields.put(
                                part.getName(), value(field, part.getType(), partPath, given, own));
                    }
                }
                yield fields;
            }
            case GraphQLEnumType choice -> choice.getValues().getFirst().getName();
            case GraphQLScalarType scalar -> scalar(field, scalar, path, given, own);
            default -> throw new IllegalStateException(type.toString());
        };
    }

    private Object scalar(
            RootField field,
            GraphQLScalarType scalar,
            List<String> path,
            Map<List<String>, String> given,
            Own own) {
        return switch (scalar.getName()) {
            case "ID" -> {
                var id = given.get(path);
                yield id == null ? ownId(expectedType(field, path), own) : id;
            }
            case "Int" ->
                    path.getLast().equals("expectedVersion")
                            ? own.versions().getOrDefault(expectedType(field, idBeside(path)), 1)
                            : 1;
            case "Float" -> 1;
            case "String" -> text(path);
            case "Boolean" -> true;
            case "Date" -> today.toString();
            case "UUID" -> UUID.randomUUID().toString();
            case "Duration" -> "PT8H";
            case "URL" -> "https://example.com/";
            default -> throw new IllegalStateException("No value of " + scalar.getName());
        };
    }

    private static List<String> idBeside(List<String> path) {
        return below(path.subList(0, path.size() - 1), "id");
    }

    private static String text(List<String> path) {
        return switch (path.stream().filter(part -> !part.equals(ITEM)).toList().getLast()) {
            case "timeZone" -> "Europe/Berlin";
            case "language" -> "en";
            case "amount" -> "900.00";
            case "currency" -> "EUR";
            case "from" -> "iso-9001-2015";
            case "to" -> "iso-9001-2026";
            case "question" -> "sector";
            case "options" -> "it";
            case "fileName" -> "answers.xlsx";
            default -> "Made up";
        };
    }

    private static String ownId(String type, Own own) {
        return Objects.requireNonNull(own.ids().get(type), () -> "No id of a " + type);
    }

    private String selection(GraphQLType wrappedType, int depth, Extent extent) {
        var type = GraphQLTypeUtil.unwrapAll(wrappedType);
        if (!(type instanceof GraphQLFieldsContainer container)) {
            return "";
        }
        var parts = new ArrayList<>(List.of("__typename"));
        parts.addAll(fields(container, depth, extent));
        if (type instanceof GraphQLInterfaceType face) {
            for (var implementation : schema.getImplementations(face)) {
                var isWanted =
                        !face.getName().equals("Node")
                                || implementation.getName().equals(extent.nodeType());
                if (isWanted) {
                    parts.add(
                            "... on %s { %s }"
                                    .formatted(
                                            implementation.getName(),
                                            String.join(
                                                    " ", fields(implementation, depth, extent))));
                }
            }
        }
        return parts.stream().collect(Collectors.joining(" ", " { ", " }"));
    }

    private List<String> fields(GraphQLFieldsContainer container, int depth, Extent extent) {
        return container.getFieldDefinitions().stream()
                .flatMap(field -> selected(field, depth, extent))
                .toList();
    }

    private Stream<String> selected(GraphQLFieldDefinition field, int depth, Extent extent) {
        var isEntity =
                GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer type
                        && !isPaging(type.getName());
        if (isEntity && depth == 0) {
            return Stream.empty();
        }
        var isPage = field.getArgument("first") != null;
        if (isPage && depth == 0) {
            return Stream.empty();
        }
        return Stream.of(
                field.getName()
                        + parenthesized(arguments(field, isPage, extent))
                        + selection(field.getType(), isEntity ? depth - 1 : depth, extent));
    }

    /// Each field takes the first word of a choice that it asks for.
    private static List<String> arguments(
            GraphQLFieldDefinition field, boolean isPage, Extent extent) {
        var arguments = new ArrayList<String>();
        if (isPage) {
            arguments.add("first: " + extent.pageSize());
        }
        for (var argument : field.getArguments()) {
            if (GraphQLTypeUtil.isNonNull(argument.getType())
                    && GraphQLTypeUtil.unwrapAll(argument.getType())
                            instanceof GraphQLEnumType choice) {
                arguments.add(argument.getName() + ": " + choice.getValues().getFirst().getName());
            }
        }
        return arguments;
    }

    private static boolean isPaging(String type) {
        return type.endsWith("Connection") || type.endsWith("Edge") || type.equals("PageInfo");
    }

    private static GraphQLInputType wrapped(GraphQLType type) {
        return (GraphQLInputType) type;
    }

    private static List<String> below(List<String> path, String part) {
        return Stream.concat(path.stream(), Stream.of(part)).toList();
    }
}
