package dev.triennium.domain.managementreview;

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

    public String text(boolean inGerman) {
        return inGerman ? german : english;
    }
}
