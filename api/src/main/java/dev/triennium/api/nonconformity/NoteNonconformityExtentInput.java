package dev.triennium.api.nonconformity;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.nonconformity.Extent;
import dev.triennium.domain.nonconformity.NonconformityContent;
import dev.triennium.domain.nonconformity.NonconformityId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

record NoteNonconformityExtentInput(
        NonconformityId id,
        int expectedVersion,
        @PlainText(max = NonconformityContent.MAX_TEXT, isMultiline = true) String where,
        @Min(0) @Max(Extent.MAX_LOOKED_AT) int lookedAt,
        @PlainText(max = NonconformityContent.MAX_TEXT, isMultiline = true) String found) {

    Extent toExtent() {
        return new Extent(where, lookedAt, found);
    }
}
