package dev.triennium.domain.managementreview;

import java.util.List;

/// What each edition asks a management review to consider.
@FunctionalInterface
public interface ReviewAgendas {

    /// In the order in which they are gone through.
    ///
    /// @param edition the key of the standard, such as `iso-9001-2026`
    List<ReviewTopic> list(String edition);
}
