package dev.triennium.api.graphql;

import dev.triennium.api.error.ApiError;
import dev.triennium.api.error.ApiErrorCode;
import dev.triennium.domain.Message;
import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.parser.Parser;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.idl.TypeInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Names the field inside of a variable whose value has the wrong form; the engine names the
/// variable alone.
final class VariableFault {

    private final Locale language;

    private VariableFault(Locale language) {
        this.language = language;
    }

    static ExecutionResult named(
            ExecutionResult result, InstrumentationExecutionParameters parameters) {
        return result.getErrors().stream().anyMatch(CoercingParseValueException.class::isInstance)
                ? result.transform(
                        builder ->
                                new VariableFault(parameters.getExecutionInput().getLocale())
                                        .find(parameters)
                                        .ifPresent(builder::errors))
                : result;
    }

    private Optional<List<GraphQLError>> find(InstrumentationExecutionParameters parameters) {
        var schema = parameters.getSchema();
        var variables = parameters.getExecutionInput().getVariables();
        return Parser.parse(parameters.getQuery())
                .getDefinitionsOfType(OperationDefinition.class)
                .stream()
                .filter(operation -> isAsked(operation, parameters.getOperation()))
                .flatMap(operation -> operation.getVariableDefinitions().stream())
                .flatMap(variable -> find(variable, schema, variables).stream())
                .findFirst()
                .map(error -> List.<GraphQLError>of(error));
    }

    private static boolean isAsked(OperationDefinition operation, @Nullable String name) {
        return name == null || name.isEmpty() || name.equals(operation.getName());
    }

    private Optional<ApiError> find(
            VariableDefinition variable, GraphQLSchema schema, Map<String, Object> variables) {
        var info = TypeInfo.typeInfo(variable.getType());
        var named = schema.getType(info.getName());
        if (named == null) {
            return Optional.empty();
        }
        var path = new ArrayList<String>();
        path.add(variable.getName());
        return find(info.decorate(named), variables.get(variable.getName()), path);
    }

    private Optional<ApiError> find(GraphQLType type, @Nullable Object value, List<String> path) {
        return switch (type) {
            case GraphQLNonNull wrapped -> find(wrapped.getWrappedType(), value, path);
            case GraphQLList list when value instanceof List<?> items -> inList(list, items, path);
            case GraphQLList list -> find(list.getWrappedType(), value, path);
            case GraphQLInputObjectType input when value instanceof Map<?, ?> fields ->
                    input.getFieldDefinitions().stream()
                            .flatMap(
                                    field ->
                                            find(
                                                    field.getType(),
                                                    fields.get(field.getName()),
                                                    below(path, field.getName()))
                                                    .stream())
                            .findFirst();
            case GraphQLScalarType scalar when value != null ->
                    check(
                            () ->
                                    scalar.getCoercing()
                                            .parseValue(
                                                    value, GraphQLContext.getDefault(), language),
                            refusal -> ExpectedValues.said(scalar, refusal, language),
                            path);
            case GraphQLEnumType words when value != null ->
                    check(
                            () -> words.parseValue(value, GraphQLContext.getDefault(), language),
                            _ -> ExpectedValues.said(words, language),
                            path);
            default -> Optional.empty();
        };
    }

    private Optional<ApiError> inList(GraphQLList list, List<?> items, List<String> path) {
        for (var at = 0; at < items.size(); at++) {
            var found = find(list.getWrappedType(), items.get(at), below(path, String.valueOf(at)));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<ApiError> check(
            Supplier<@Nullable Object> parse,
            Function<CoercingParseValueException, @Nullable String> said,
            List<String> path) {
        try {
            var _ = parse.get();
            return Optional.empty();
        } catch (CoercingParseValueException e) {
            var message = "$" + String.join(".", path) + ": " + said.apply(e);
            return Optional.of(
                    ApiError.of(ApiErrorCode.BAD_USER_INPUT, new Message(message, List.of()))
                            .with(ApiError.INPUT_PATH, path));
        }
    }

    private static List<String> below(List<String> path, String step) {
        return Stream.concat(path.stream(), Stream.of(step)).toList();
    }
}
