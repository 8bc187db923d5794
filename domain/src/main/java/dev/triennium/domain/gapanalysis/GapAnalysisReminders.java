package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.reminder.DeadlineFeature;
import dev.triennium.domain.reminder.DeadlineKind;
import java.util.List;
import java.util.Set;

/// What gap analyses are reminded of.
@DomainService
final class GapAnalysisReminders implements DeadlineFeature {

    /// What the question is about, such as `ISO 9001:2026 8.1`.
    static final String QUESTION = "question";

    @Override
    public List<? extends DeadlineKind> kinds() {
        return List.of(GapAnalysisDeadlineKind.values());
    }

    @Override
    public Set<String> facts() {
        return Set.of(QUESTION);
    }
}
