package dev.triennium.api.reminder;

import dev.triennium.domain.mail.MailSuppression;
import java.time.Instant;

/// The GraphQL type `MailSuppression`.
record MailSuppressionView(String reason, Instant since) {

    static MailSuppressionView of(MailSuppression suppression) {
        return new MailSuppressionView(suppression.reason(), suppression.since());
    }
}
