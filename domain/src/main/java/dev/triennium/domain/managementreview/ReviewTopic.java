package dev.triennium.domain.managementreview;

import dev.triennium.domain.Language;
import java.util.Objects;

/// Something that standards ask a management review to consider.
///
/// @param key the same wherever several standards ask for the same
public record ReviewTopic(String key, String english, String german) {

    public ReviewTopic {
        Objects.requireNonNull(key);
        Objects.requireNonNull(english);
        Objects.requireNonNull(german);
    }

    public String text(Language words) {
        return words.of(english, german);
    }
}
