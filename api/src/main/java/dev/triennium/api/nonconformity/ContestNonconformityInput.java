package dev.triennium.api.nonconformity;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.nonconformity.NonconformityContent;
import dev.triennium.domain.nonconformity.NonconformityId;

record ContestNonconformityInput(
        NonconformityId id,
        int expectedVersion,
        @PlainText(max = NonconformityContent.MAX_TEXT, isMultiline = true) String reason) {}
