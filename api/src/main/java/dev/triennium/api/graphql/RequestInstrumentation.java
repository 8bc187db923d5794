package dev.triennium.api.graphql;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// What is done around each request. It is the only instrumentation, set as such: as a bean it
/// would get into a chain, which makes lists and contexts for each field.
public class RequestInstrumentation extends SimplePerformantInstrumentation {

    /// Reads level by level.
    @Override
    public ExecutionInput instrumentExecutionInput(
            ExecutionInput input,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        return LevelReads.of(input);
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        return CompletableFuture.completedFuture(
                LiteralFaults.named(VariableFault.named(result, parameters), parameters));
    }
}
