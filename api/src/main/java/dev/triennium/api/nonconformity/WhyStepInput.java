package dev.triennium.api.nonconformity;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.nonconformity.CauseAnalysis;

record WhyStepInput(
        @PlainText(max = CauseAnalysis.MAX_TEXT, isMultiline = true) String why,
        @PlainText(max = CauseAnalysis.MAX_TEXT, isMultiline = true) String evidence) {}
