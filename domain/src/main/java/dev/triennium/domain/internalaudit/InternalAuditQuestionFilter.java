package dev.triennium.domain.internalaudit;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which questions of a checklist to list. What is left out restricts nothing.
public record InternalAuditQuestionFilter(
        Set<InternalAuditResult> results, @Nullable Boolean isAnswered) {

    public static final InternalAuditQuestionFilter ALL =
            new InternalAuditQuestionFilter(Set.of(), null);

    public InternalAuditQuestionFilter {
        results = Set.copyOf(results);
    }
}
