package dev.triennium.api.nonconformity;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.nonconformity.NonconformityContent;
import dev.triennium.domain.nonconformity.NonconformityId;

record ReviewNonconformityEffectivenessInput(
        NonconformityId id,
        int expectedVersion,
        boolean isEffective,
        @PlainText(max = NonconformityContent.MAX_TEXT, isMultiline = true) String result) {}
