package dev.triennium.api.certification;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.GlobalId;
import org.jspecify.annotations.Nullable;

record SubmitForDecisionInput(
        GlobalId id,
        int expectedVersion,
        @PlainText(max = 10_000, isMultiline = true) @Nullable String evidence)
        implements StepInput {}
