package dev.triennium.domain.managementreview;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What each edition asks a management review to consider.
@FunctionalInterface
public interface ReviewAgendas {

    /// In the order in which they are gone through.
    ///
    /// @param editions the keys of the standards, such as `iso-9001-2026`
    Map<String, List<ReviewTopic>> list(Collection<String> editions);
}
