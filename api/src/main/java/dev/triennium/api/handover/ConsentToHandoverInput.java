package dev.triennium.api.handover;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.handover.HandoverId;

record ConsentToHandoverInput(
        HandoverId id,
        int expectedVersion,
        @PlainText(max = 2_000, isMultiline = true) String consent) {}
