package dev.triennium.api.certification;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.GlobalId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record RefuseCertificationInput(
        GlobalId id,
        int expectedVersion,
        LocalDate decidedOn,
        @PlainText(max = 200) String decisionMaker,
        @PlainText(max = 10_000, isMultiline = true) String reason,
        @PlainText(max = 10_000, isMultiline = true) @Nullable String evidence)
        implements StepInput {}
