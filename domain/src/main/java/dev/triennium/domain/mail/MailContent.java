package dev.triennium.domain.mail;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// @param calendar entries to add or move, each an iCalendar object of its own, one after another
/// @param cancellations entries to remove, in the same way
public record MailContent(
        String subject,
        String text,
        String html,
        @Nullable String calendar,
        @Nullable String cancellations) {

    public MailContent {
        Objects.requireNonNull(subject);
        Objects.requireNonNull(text);
        Objects.requireNonNull(html);
    }
}
