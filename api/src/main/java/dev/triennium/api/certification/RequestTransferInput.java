package dev.triennium.api.certification;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.GlobalId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record RequestTransferInput(
        GlobalId id,
        int expectedVersion,
        GlobalId certificationBodyId,
        LocalDate requestedOn,
        boolean accreditationConfirmed,
        @PlainText(max = 10_000, isMultiline = true) @Nullable String evidence)
        implements StepInput {}
