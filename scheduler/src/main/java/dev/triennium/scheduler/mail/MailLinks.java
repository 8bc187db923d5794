package dev.triennium.scheduler.mail;

import dev.triennium.domain.reminder.DeadlineSubject;
import dev.triennium.domain.reminder.SubjectIds;
import dev.triennium.domain.tenancy.TenantId;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Where mails lead: to the console, and to the API for what needs no sign-in. A link names what to
/// open; whether the reader may is asked there.
@Component
class MailLinks {

    private final String console;
    private final String api;
    private final SubjectIds ids;

    MailLinks(LinkSettings settings, SubjectIds ids) {
        this.console = settings.console();
        this.api = settings.server();
        this.ids = ids;
    }

    URI to(TenantId tenant, DeadlineSubject subject) {
        return URI.create(
                "%s/open/%s?in=%s".formatted(console, ids.of(tenant, subject), ids.of(tenant)));
    }

    /// Whose page says what is offered, and takes the answer.
    URI invitation(String token) {
        return URI.create(api + "/invitations/" + token);
    }

    /// Whose page asks, and takes the answer.
    URI participation(String token) {
        return URI.create(api + "/participation/" + token);
    }

    /// Whose page shows the room.
    URI evidenceRoom(String token) {
        return URI.create(api + "/evidence-room/" + token);
    }

    /// @param tenant null: the console itself
    URI to(@Nullable TenantId tenant) {
        return URI.create(tenant == null ? console : console + "/open/" + ids.of(tenant));
    }

    URI unsubscribe(UUID token) {
        return URI.create(api + "/mail/unsubscribe/" + token);
    }
}
