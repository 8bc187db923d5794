package dev.triennium.api.internalaudit;

import dev.triennium.domain.internalaudit.InternalAuditQuestionFilter;
import dev.triennium.domain.internalaudit.InternalAuditResult;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

record InternalAuditQuestionFilterInput(
        @Nullable List<InternalAuditResult> results, @Nullable Boolean isAnswered) {

    InternalAuditQuestionFilter toFilter() {
        return new InternalAuditQuestionFilter(
                results == null ? Set.of() : Set.copyOf(results), isAnswered);
    }
}
