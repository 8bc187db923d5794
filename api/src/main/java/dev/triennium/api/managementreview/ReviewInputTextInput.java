package dev.triennium.api.managementreview;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.managementreview.ReviewInput;

/// The GraphQL input `ReviewInputTextInput`.
record ReviewInputTextInput(
        @PlainText(max = 60) String key,
        @PlainText(max = ReviewInput.MAX_TEXT, isMultiline = true) String text) {}
