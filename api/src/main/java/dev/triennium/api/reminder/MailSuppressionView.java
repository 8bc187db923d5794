package dev.triennium.api.reminder;

import dev.triennium.domain.mail.MailSuppression;
import java.time.Instant;

/// The GraphQL type `MailSuppression`.
public record MailSuppressionView(String reason, Instant since) {

    public static MailSuppressionView of(MailSuppression suppression) {
        return new MailSuppressionView(suppression.reason(), suppression.since());
    }
}
