package dev.triennium.domain.reminder;

import java.util.List;
import java.util.Set;

/// What one feature reminds of. A feature that has deadlines makes one of these a use case bean
/// ([dev.triennium.domain.DomainService]); nothing else has to know of its kinds.
public interface DeadlineFeature {

    List<? extends DeadlineKind> kinds();

    /// Names of the facts that its subjects may have.
    Set<String> facts();
}
