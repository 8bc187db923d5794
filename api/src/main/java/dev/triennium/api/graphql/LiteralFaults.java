package dev.triennium.api.graphql;

import dev.triennium.api.error.ApiError;
import dev.triennium.api.error.ApiErrorCode;
import dev.triennium.domain.Message;
import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.execution.CoercedVariables;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Definition;
import graphql.language.DirectivesContainer;
import graphql.language.EnumValue;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.parser.Parser;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says of a value of the wrong form that stands in the document what is expected, and names the
/// field inside of the argument; the engine speaks of its syntax tree.
final class LiteralFaults {

    private final GraphQLSchema schema;
    private final Locale language;
    private final Map<SourceLocation, ApiError> found = new HashMap<>();

    private LiteralFaults(GraphQLSchema schema, Locale language) {
        this.schema = schema;
        this.language = language;
    }

    static ExecutionResult named(
            ExecutionResult result, InstrumentationExecutionParameters parameters) {
        if (result.getErrors().stream().noneMatch(LiteralFaults::isWrongType)) {
            return result;
        }
        var faults =
                new LiteralFaults(
                        parameters.getSchema(), parameters.getExecutionInput().getLocale());
        faults.read(parameters.getQuery());
        return result.transform(
                builder ->
                        builder.errors(result.getErrors().stream().map(faults::instead).toList()));
    }

    private static boolean isWrongType(GraphQLError error) {
        return error instanceof ValidationError invalid
                && invalid.getValidationErrorType() == ValidationErrorType.WrongType;
    }

    /// The engine's errors have the place of the argument.
    private GraphQLError instead(GraphQLError error) {
        return isWrongType(error)
                ? error.getLocations().stream()
                        .filter(found::containsKey)
                        .findFirst()
                        .<GraphQLError>map(found::get)
                        .orElse(error)
                : error;
    }

    private void read(String query) {
        for (Definition<?> definition : Parser.parse(query).getDefinitions()) {
            switch (definition) {
                case OperationDefinition operation -> {
                    directives(operation);
                    selections(
                            switch (operation.getOperation()) {
                                case QUERY -> schema.getQueryType();
                                case MUTATION -> schema.getMutationType();
                                case SUBSCRIPTION -> schema.getSubscriptionType();
                            },
                            operation.getSelectionSet());
                }
                case FragmentDefinition fragment ->
                        selections(named(fragment.getTypeCondition()), fragment.getSelectionSet());
                default -> {}
            }
        }
    }

    private @Nullable GraphQLType named(TypeName name) {
        return schema.getType(name.getName());
    }

    private void selections(@Nullable GraphQLType type, @Nullable SelectionSet selections) {
        if (selections == null) {
            return;
        }
        for (Selection<?> selection : selections.getSelections()) {
            if (selection instanceof DirectivesContainer<?> container) {
                directives(container);
            }
            switch (selection) {
                case Field field when type instanceof GraphQLFieldsContainer container -> {
                    var definition = container.getFieldDefinition(field.getName());
                    if (definition != null) {
                        arguments(field.getArguments(), definition.getArguments());
                        selections(
                                GraphQLTypeUtil.unwrapAll(definition.getType()),
                                field.getSelectionSet());
                    }
                }
                case InlineFragment fragment ->
                        selections(
                                fragment.getTypeCondition() == null
                                        ? type
                                        : named(fragment.getTypeCondition()),
                                fragment.getSelectionSet());
                default -> {}
            }
        }
    }

    private void directives(DirectivesContainer<?> container) {
        for (var directive : container.getDirectives()) {
            var definition = schema.getDirective(directive.getName());
            if (definition != null) {
                arguments(directive.getArguments(), definition.getArguments());
            }
        }
    }

    private void arguments(List<Argument> given, List<GraphQLArgument> definitions) {
        for (var argument : given) {
            var place = argument.getSourceLocation();
            if (place == null) {
                continue;
            }
            definitions.stream()
                    .filter(one -> one.getName().equals(argument.getName()))
                    .forEach(
                            one ->
                                    check(
                                            one.getType(),
                                            argument.getValue(),
                                            List.of(one.getName()),
                                            place));
        }
    }

    private void check(
            GraphQLType type, Value<?> value, List<String> path, SourceLocation argument) {
        switch (type) {
            case GraphQLNonNull wrapped -> check(wrapped.getWrappedType(), value, path, argument);
            case GraphQLList list when value instanceof ArrayValue items -> {
                for (var at = 0; at < items.getValues().size(); at++) {
                    check(
                            list.getWrappedType(),
                            items.getValues().get(at),
                            below(path, String.valueOf(at)),
                            argument);
                }
            }
            case GraphQLList list -> check(list.getWrappedType(), value, path, argument);
            case GraphQLInputObjectType input when value instanceof ObjectValue fields -> {
                for (ObjectField field : fields.getObjectFields()) {
                    var definition = input.getFieldDefinition(field.getName());
                    if (definition != null) {
                        check(
                                definition.getType(),
                                field.getValue(),
                                below(path, field.getName()),
                                argument);
                    }
                }
            }
            case GraphQLScalarType scalar
                    when !(value instanceof NullValue || value instanceof VariableReference) ->
                    parse(scalar, value, path, argument);
            case GraphQLEnumType words
                    when !(value instanceof NullValue || value instanceof VariableReference) -> {
                if (!(value instanceof EnumValue word) || words.getValue(word.getName()) == null) {
                    say(ExpectedValues.said(words, language), path, argument);
                }
            }
            default -> {}
        }
    }

    private void parse(
            GraphQLScalarType scalar, Value<?> value, List<String> path, SourceLocation argument) {
        try {
            var _ =
                    scalar.getCoercing()
                            .parseLiteral(
                                    value,
                                    CoercedVariables.emptyVariables(),
                                    GraphQLContext.getDefault(),
                                    language);
        } catch (CoercingParseLiteralException e) {
            say(ExpectedValues.said(scalar, e, language), path, argument);
        }
    }

    private void say(String expected, List<String> path, SourceLocation argument) {
        var message = String.join(".", path) + ": " + expected;
        var error =
                ApiError.of(ApiErrorCode.BAD_USER_INPUT, new Message(message, List.of()))
                        .with(ApiError.INPUT_PATH, path);
        found.putIfAbsent(argument, error.at(argument));
    }

    private static List<String> below(List<String> path, String step) {
        return Stream.concat(path.stream(), Stream.of(step)).toList();
    }
}
