package dev.triennium.api.graphql.limit;

import dev.triennium.api.error.ApiError;
import dev.triennium.api.error.ApiErrorCode;
import dev.triennium.api.graphql.GlobalIds;
import dev.triennium.api.graphql.RequestInstrumentation;
import dev.triennium.api.identity.CallerAuthentication;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldCompleteParameters;
import graphql.introspection.Introspection;
import graphql.language.OperationDefinition;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Holds operations to the limits. What the text shows is checked before validation; what
/// depends on the variables, before execution, also where the document came from the cache.
final class LimitInstrumentation extends RequestInstrumentation {

    private static final int MAX_RULE_DEPTH = 200;

    private final boolean isIntrospectionOn;
    private final RateLimits rates;
    private final GlobalIds globalIds;

    LimitInstrumentation(boolean isIntrospectionOn, RateLimits rates, GlobalIds globalIds) {
        this.isIntrospectionOn = isIntrospectionOn;
        this.rates = rates;
        this.globalIds = globalIds;
    }

    @Override
    public ExecutionInput instrumentExecutionInput(
            ExecutionInput input,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        ApiError refusal = input.getGraphQLContext().get(ApiError.class);
        if (refusal != null) {
            // The transport has counted too much already.
            throw new AbortExecutionException(List.of(refusal));
        }
        Limits.check("characters", input.getQuery().length(), Limits.CHARACTERS);
        input.getGraphQLContext()
                .put(ParserOptions.class, parserOptions())
                .put(Introspection.INTROSPECTION_DISABLED, !isIntrospectionOn);
        return super.instrumentExecutionInput(input, parameters, state);
    }

    /// Counts by itself, so that too many tokens are told from a syntax error. The engine's own
    /// limit would call it one, and the engine reads ahead of what is counted here.
    private static ParserOptions parserOptions() {
        var tokens = new int[1];
        return ParserOptions.newParserOptions()
                .maxCharacters(Limits.CHARACTERS)
                .maxTokens(2 * Limits.TOKENS)
                .maxWhitespaceTokens(Limits.CHARACTERS)
                .maxRuleDepth(MAX_RULE_DEPTH)
                .captureIgnoredChars(false)
                .captureLineComments(false)
                .parsingListener(_ -> Limits.check("tokens", ++tokens[0], Limits.TOKENS))
                .build();
    }

    @Override
    public DocumentAndVariables instrumentDocumentAndVariables(
            DocumentAndVariables request,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        DocumentShape.check(request.getDocument());
        return request;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters,
            @Nullable InstrumentationState state) {
        var context = parameters.getExecutionContext();
        var operation = context.getOperationDefinition();
        var cost =
                new OperationCost(
                        context.getGraphQLSchema(),
                        context.getFragmentsByName(),
                        context.getCoercedVariables().toMap(),
                        globalIds);
        var counted =
                cost.of(
                        operation.getSelectionSet(),
                        root(context.getGraphQLSchema(), operation.getOperation()));
        Limits.check(counted);
        charge(context, cost, Math.max(1, counted.nodes()));
        AnsweredNodes.count(context.getGraphQLContext());
        return null;
    }

    /// What nobody named a size for is counted as it is answered.
    @Override
    public @Nullable InstrumentationContext<Object> beginFieldListCompletion(
            InstrumentationFieldCompleteParameters parameters,
            @Nullable InstrumentationState state) {
        if (parameters.getFetchedObject() instanceof Collection<?> items) {
            AnsweredNodes.add(
                    parameters.getExecutionContext().getGraphQLContext(),
                    parameters.getExecutionStepInfo(),
                    items.size());
        }
        return null;
    }

    private static GraphQLType root(GraphQLSchema schema, OperationDefinition.Operation operation) {
        return Objects.requireNonNull(
                switch (operation) {
                    case QUERY -> schema.getQueryType();
                    case MUTATION -> schema.getMutationType();
                    case SUBSCRIPTION -> schema.getSubscriptionType();
                });
    }

    private void charge(ExecutionContext context, OperationCost cost, long nodes) {
        CallerAuthentication caller = context.getGraphQLContext().get(CallerAuthentication.class);
        if (caller == null) {
            return;
        }
        rates.take(caller.caller().person(), cost.tenant().orElse(null), nodes)
                .ifPresent(
                        wait -> {
                            throw rateLimited(wait);
                        });
    }

    private static AbortExecutionException rateLimited(Duration wait) {
        var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return new AbortExecutionException(
                List.of(
                        ApiError.of(
                                        ApiErrorCode.RATE_LIMITED,
                                        "This is too much in too short a time; try again later.")
                                .with(ApiError.RETRY_AFTER, seconds)));
    }
}
