package dev.triennium.api.graphql.limit;

import graphql.GraphQLContext;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.ResultPath;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/// How many nodes the lists of an answer have held so far. Whatever was expected of it, an answer
/// does not grow beyond the limit.
final class AnsweredNodes {

    private long nodes;

    /// The same one for each list that comes too late, so that it is said once.
    private @Nullable AbortExecutionException refusal;

    private AnsweredNodes() {}

    /// Begins with an answer.
    static void count(GraphQLContext context) {
        context.put(AnsweredNodes.class, new AnsweredNodes());
    }

    /// @param list the field, whose items are about to be answered
    static void add(GraphQLContext context, ExecutionStepInfo list, int items) {
        @Nullable AnsweredNodes answered = context.get(AnsweredNodes.class);
        if (answered != null
                && GraphQLTypeUtil.unwrapAll(list.getUnwrappedNonNullType())
                        instanceof GraphQLNamedOutputType type
                && !GraphQLTypeUtil.isLeaf(type)) {
            answered.add(items, list.getPath());
        }
    }

    private void add(int items, ResultPath path) {
        nodes += items;
        if (nodes > Limits.NODES) {
            if (refusal == null) {
                refusal = Limits.answeredTooMuch(path);
            }
            throw refusal;
        }
    }
}
