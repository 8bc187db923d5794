package dev.triennium.api.context;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.context.InterestedPartyId;
import dev.triennium.domain.register.Review;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record ReviewInterestedPartyInput(
        InterestedPartyId id,
        int expectedVersion,
        @PlainText(max = Review.MAX_NOTE, isMultiline = true) @Nullable String note,
        @Nullable LocalDate reviewOn) {}
