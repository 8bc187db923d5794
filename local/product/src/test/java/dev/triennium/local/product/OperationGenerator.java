package dev.triennium.local.product;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputValueDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
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
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes operations for any root field from the schema alone: valid arguments, and a selection of
/// every field of the result.
final class OperationGenerator {

    /// Stands for an item of a list in the path of an argument.
    static final String ITEM = "*";

    /// Where an entity of any type may be named.
    static final String ANY = "Node";

    private static final String VERSION = "expectedVersion";

    /// What an input needs although each of its fields may be left out.
    private static final Map<String, Set<String>> NEEDED =
            Map.of(
                    "AnswerEvidenceRoomRequestInput", Set.of("text"),
                    "IncidentNoticeInput", Set.of("isRequired", "dueOn"));

    /// The fields of an input of which it needs one. It is filled with the first, unless another
    /// one is given.
    private static final Map<String, List<String>> ONE_OF =
            Map.of(
                    "AddEvidenceRoomEntryInput",
                            List.of(
                                    "evidenceId",
                                    "documentVersionId",
                                    "internalAuditReportId",
                                    "managementReviewId",
                                    "statementOfApplicabilityId",
                                    "nonconformityResponseId"),
                    "CreateDocumentFromTemplateInput", List.of("templateKey", "firmTemplateId"),
                    "EvidenceContentInput", List.of("url", "uploadId"),
                    "WriteDocumentInput", List.of("text", "uploadId"));

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
    /// @param part of the `Node` that alone is selected, beside its id; null: all
    record Extent(String nodeType, int depth, int pageSize, @Nullable String part) {

        Extent(String nodeType, int depth, int pageSize) {
            this(nodeType, depth, pageSize, null);
        }
    }

    /// The fields of an object.
    List<String> fields(String type) {
        return Objects.requireNonNull(schema.getObjectType(type), type)
                .getFieldDefinitions()
                .stream()
                .map(GraphQLFieldDefinition::getName)
                .toList();
    }

    List<RootField> rootFields() {
        return Stream.of("Query", "Mutation", "Subscription")
                .map(name -> Objects.requireNonNull(schema.getObjectType(name), name))
                .flatMap(
                        type ->
                                type.getFieldDefinitions().stream()
                                        .map(field -> new RootField(type.getName(), field)))
                .toList();
    }

    /// Where an argument of type `ID` stands.
    ///
    /// @param path through input objects and lists; `*` is an item of a list
    /// @param type that the SDL's `@of` names
    record IdPosition(List<String> path, String type) {

        @Override
        public String toString() {
            return path.toString();
        }
    }

    static List<IdPosition> idPositions(GraphQLFieldDefinition field) {
        var found = new ArrayList<IdPosition>();
        field.getArguments()
                .forEach(argument -> collect(argument, List.of(argument.getName()), found));
        return found;
    }

    private static void collect(
            GraphQLInputValueDefinition input, List<String> path, List<IdPosition> to) {
        var where = path;
        var type = GraphQLTypeUtil.unwrapNonNull(input.getType());
        while (type instanceof GraphQLList list) {
            where = below(where, ITEM);
            type = GraphQLTypeUtil.unwrapNonNull(list.getWrappedType());
        }
        switch (type) {
            case GraphQLInputObjectType object -> {
                for (var field : object.getFieldDefinitions()) {
                    collect(field, below(where, field.getName()), to);
                }
            }
            case GraphQLScalarType scalar when scalar.getName().equals("ID") ->
                    to.add(new IdPosition(where, typeOf(input)));
            default -> {
                // Holds no ids.
            }
        }
    }

    private static String typeOf(GraphQLInputValueDefinition id) {
        return Objects.requireNonNull(id.getAppliedDirective("of"), id.getName())
                .getArgument("type")
                .getValue();
    }

    /// The fields below the root that take ids.
    ///
    /// @param parent the type that it belongs to
    record ChildField(GraphQLObjectType parent, GraphQLFieldDefinition definition) {

        @Override
        public String toString() {
            return parent.getName() + "." + definition.getName();
        }
    }

    List<ChildField> childFieldsWithIds() {
        var roots =
                Stream.of(
                                schema.getQueryType(),
                                schema.getMutationType(),
                                schema.getSubscriptionType())
                        .toList();
        return schema.getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .filter(type -> !roots.contains(type))
                .flatMap(
                        type ->
                                type.getFieldDefinitions().stream()
                                        .filter(field -> !idPositions(field).isEmpty())
                                        .map(field -> new ChildField(type, field)))
                .toList();
    }

    /// @param given ids by their position; all other required arguments are made up
    Operation operation(RootField field, Map<List<String>, String> given, Own own, Extent extent) {
        var call = call(field.definition(), given, own, extent);
        return new Operation(
                "%s%s { %s }"
                        .formatted(
                                field.root().toLowerCase(Locale.ROOT),
                                parenthesized(call.declared()),
                                call.text()),
                call.variables());
    }

    /// Asks for a field of an entity of one's own.
    Operation operation(ChildField field, Map<List<String>, String> given, Own own, Extent extent) {
        var call = call(field.definition(), given, own, extent);
        var declared = new ArrayList<>(call.declared());
        declared.add("$parent: ID!");
        var variables = new LinkedHashMap<>(call.variables());
        variables.put("parent", ownId(field.parent().getName(), own));
        var document =
                "query%s { node(id: $parent) { __typename ... on %s { %s } } }"
                        .formatted(parenthesized(declared), field.parent().getName(), call.text());
        return new Operation(document, variables);
    }

    /// @param text the field with its arguments and its selection
    private record Call(String text, List<String> declared, Map<String, Object> variables) {}

    private Call call(
            GraphQLFieldDefinition field, Map<List<String>, String> given, Own own, Extent extent) {
        var variables = new LinkedHashMap<String, Object>();
        var declared = new ArrayList<String>();
        var passed = new ArrayList<String>();
        for (var argument : field.getArguments()) {
            var path = List.of(argument.getName());
            var isNeeded =
                    GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue();
            if (isNeeded || leadsTo(path, given)) {
                var name = argument.getName();
                variables.put(name, value(argument, path, given, own));
                declared.add(
                        "$%s: %s".formatted(name, GraphQLTypeUtil.simplePrint(argument.getType())));
                passed.add("%1$s: $%1$s".formatted(name));
            }
        }
        var selection = selection(field.getType(), extent.depth(), extent);
        var text = field.getName() + parenthesized(passed) + selection;
        return new Call(text, declared, variables);
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
            GraphQLInputValueDefinition input,
            List<String> path,
            Map<List<String>, String> given,
            Own own) {
        return value(input, GraphQLTypeUtil.unwrapNonNull(input.getType()), path, given, own);
    }

    private Object value(
            GraphQLInputValueDefinition input,
            GraphQLType type,
            List<String> path,
            Map<List<String>, String> given,
            Own own) {
        return switch (type) {
            case GraphQLList list -> {
                var item = GraphQLTypeUtil.unwrapNonNull(list.getWrappedType());
                yield List.of(value(input, item, below(path, ITEM), given, own));
            }
            case GraphQLInputObjectType object -> {
                var fields = new LinkedHashMap<String, Object>();
                var needed = needed(object, path, given);
                for (var part : object.getFieldDefinitions()) {
                    var partPath = below(path, part.getName());
                    var isNeeded =
                            (GraphQLTypeUtil.isNonNull(part.getType())
                                            && !part.hasSetDefaultValue())
                                    || needed.contains(part.getName());
                    if (isNeeded || leadsTo(partPath, given)) {
                        fields.put(part.getName(), value(part, partPath, given, own));
                    }
                }
                fields.computeIfPresent(VERSION, (_, _) -> version(object, own));
                yield fields;
            }
            case GraphQLEnumType choice -> choice.getValues().getFirst().getName();
            case GraphQLScalarType scalar when scalar.getName().equals("ID") -> {
                var id = given.get(path);
                yield id == null ? ownId(sample(typeOf(input)), own) : id;
            }
            case GraphQLScalarType scalar -> scalar(scalar, path);
            default -> throw new IllegalStateException(type.toString());
        };
    }

    private static Set<String> needed(
            GraphQLInputObjectType input, List<String> path, Map<List<String>, String> given) {
        var alternatives = ONE_OF.get(input.getName());
        if (alternatives == null) {
            return NEEDED.getOrDefault(input.getName(), Set.of());
        }
        return alternatives.stream().anyMatch(part -> leadsTo(below(path, part), given))
                ? Set.of()
                : Set.of(alternatives.getFirst());
    }

    /// Of the entity whose id stands beside it.
    private static int version(GraphQLInputObjectType input, Own own) {
        return own.versions().getOrDefault(typeOf(input.getField("id")), 1);
    }

    /// What stands for any type.
    private static String sample(String type) {
        return type.equals(ANY) ? "Certification" : type;
    }

    private Object scalar(GraphQLScalarType scalar, List<String> path) {
        return switch (scalar.getName()) {
            case "Int", "Float", "Decimal" -> number(path);
            case "String" -> text(path);
            case "Boolean" -> true;
            case "Date" -> today.toString();
            case "UUID" -> UUID.randomUUID().toString();
            case "Duration" -> "PT8H";
            case "URL" -> "https://example.com/";
            default -> throw new IllegalStateException("No value of " + scalar.getName());
        };
    }

    private static int number(List<String> path) {
        return name(path).equals("surveillanceFrequencyMonths") ? 12 : 1;
    }

    private static String text(List<String> path) {
        return switch (name(path)) {
            case "timeZone" -> "Europe/Berlin";
            case "language" -> "en";
            case "email", "recipientEmail" -> "body@example.com";
            case "locale" -> "en";
            case "amount" -> "900.00";
            case "currency" -> "EUR";
            case "from" -> path.contains("slots") ? "09:00" : "iso-9001-2015";
            case "until" -> "10:00";
            case "to" -> "iso-9001-2026";
            case "standard" -> "iso-9001-2026";
            case "question" -> "sector";
            case "options" -> "it";
            case "fileName" -> "answers.xlsx";
            case "templateKey" -> "scope";
            case "rule" -> "FREQ=MONTHLY;COUNT=6";
            default -> "Made up";
        };
    }

    private static String name(List<String> path) {
        return path.stream().filter(part -> !part.equals(ITEM)).toList().getLast();
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
        fields(container, _ -> true, depth, extent).forEach(parts::add);
        if (type instanceof GraphQLInterfaceType face) {
            var part = extent.part();
            for (var implementation : schema.getImplementations(face)) {
                var isWanted =
                        !face.getName().equals("Node")
                                || implementation.getName().equals(extent.nodeType());
                if (isWanted) {
                    parts.add(
                            "... on %s { %s }"
                                    .formatted(
                                            implementation.getName(),
                                            fields(
                                                            implementation,
                                                            field ->
                                                                    part == null
                                                                            || part.equals(field)
                                                                            || "id".equals(field),
                                                            depth,
                                                            extent)
                                                    .collect(Collectors.joining(" "))));
                }
            }
        }
        return parts.stream().collect(Collectors.joining(" ", " { ", " }"));
    }

    private Stream<String> fields(
            GraphQLFieldsContainer container,
            Predicate<String> isWanted,
            int depth,
            Extent extent) {
        return container.getFieldDefinitions().stream()
                .filter(field -> isWanted.test(field.getName()))
                .flatMap(
                        field ->
                                isBackReference(container, field)
                                        ? Stream.of(field.getName() + " { __typename id }")
                                        : selected(field, depth, extent));
    }

    /// From each entity to its organisation, and to what lists it: those have fields of their own
    /// to be read by.
    private static boolean isBackReference(
            GraphQLFieldsContainer container, GraphQLFieldDefinition field) {
        return container instanceof GraphQLObjectType type
                && type.getInterfaces().stream().anyMatch(face -> face.getName().equals("Node"))
                && GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType other
                && (field.getName().equals("tenant") || lists(other, type));
    }

    private static boolean lists(GraphQLObjectType other, GraphQLObjectType type) {
        return other.getFieldDefinitions().stream()
                .map(field -> GraphQLTypeUtil.unwrapAll(field.getType()).getName())
                .anyMatch(name -> name.equals(type.getName() + "Connection"));
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

    /// Each field takes the first word of a choice that it asks for, and 50 for a number.
    private static List<String> arguments(
            GraphQLFieldDefinition field, boolean isPage, Extent extent) {
        var arguments = new ArrayList<String>();
        if (isPage) {
            arguments.add("first: " + extent.pageSize());
        }
        for (var argument : field.getArguments()) {
            if (!GraphQLTypeUtil.isNonNull(argument.getType())) {
                continue;
            }
            var type = GraphQLTypeUtil.unwrapAll(argument.getType());
            if (type instanceof GraphQLEnumType choice) {
                arguments.add(argument.getName() + ": " + choice.getValues().getFirst().getName());
            } else if (type.getName().equals("Int") && !argument.hasSetDefaultValue()) {
                arguments.add(argument.getName() + ": 50");
            }
        }
        return arguments;
    }

    private static boolean isPaging(String type) {
        return type.endsWith("Connection")
                || type.endsWith("Edge")
                || Set.of("PageInfo", "ListCount").contains(type);
    }

    private static List<String> below(List<String> path, String part) {
        return Stream.concat(path.stream(), Stream.of(part)).toList();
    }
}
