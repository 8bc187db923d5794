package dev.triennium.api.nonconformity;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.nonconformity.NonconformityContent;
import dev.triennium.domain.nonconformity.NonconformityId;

record EndNonconformityContestInput(
        NonconformityId id,
        int expectedVersion,
        boolean isWithdrawn,
        @PlainText(max = NonconformityContent.MAX_TEXT, isMultiline = true) String decision) {}
