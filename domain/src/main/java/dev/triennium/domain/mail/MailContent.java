package dev.triennium.domain.mail;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// @param calendar entries to add or move, each an iCalendar object of its own, one after another
/// @param cancellations entries to remove, in the same way
/// @param attachments kept no longer than it takes to send them
public record MailContent(
        String subject,
        String text,
        String html,
        @Nullable String calendar,
        @Nullable String cancellations,
        List<MailAttachment> attachments) {

    public MailContent {
        Objects.requireNonNull(subject);
        Objects.requireNonNull(text);
        Objects.requireNonNull(html);
        attachments = List.copyOf(attachments);
    }

    /// One without files.
    public MailContent(
            String subject,
            String text,
            String html,
            @Nullable String calendar,
            @Nullable String cancellations) {
        this(subject, text, html, calendar, cancellations, List.of());
    }

    public MailContent with(List<MailAttachment> files) {
        return new MailContent(subject, text, html, calendar, cancellations, files);
    }
}
