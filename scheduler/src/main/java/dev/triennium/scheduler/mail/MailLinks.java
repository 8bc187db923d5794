package dev.triennium.scheduler.mail;

import dev.triennium.domain.reminder.DeadlineSubject;
import dev.triennium.domain.tenancy.TenantId;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where mails lead. A link names what to open; whether the reader may is asked there.
@Component
class MailLinks {

    private final String base;

    MailLinks(@Value("${triennium.web.base-url:http://localhost:8080}") String baseUrl) {
        this.base = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
    }

    URI to(TenantId tenant, DeadlineSubject subject) {
        return URI.create(
                "%s/tenants/%s/%s/%s"
                        .formatted(
                                base,
                                tenant.value(),
                                subject.type().toLowerCase(Locale.ROOT),
                                subject.id()));
    }

    URI unsubscribe(UUID token) {
        return URI.create(base + "/mail/unsubscribe/" + token);
    }
}
