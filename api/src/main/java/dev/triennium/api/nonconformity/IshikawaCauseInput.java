package dev.triennium.api.nonconformity;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.nonconformity.CauseAnalysis;
import org.jspecify.annotations.Nullable;

record IshikawaCauseInput(
        CauseAnalysis.Category category,
        @PlainText(max = CauseAnalysis.MAX_TEXT, isMultiline = true) String statement,
        @PlainText(max = CauseAnalysis.MAX_TEXT, isMultiline = true) @Nullable String evidence,
        @Nullable Integer parent,
        boolean isRoot) {

    CauseAnalysis.Branch toBranch() {
        return new CauseAnalysis.Branch(category, statement, evidence, parent, isRoot);
    }
}
