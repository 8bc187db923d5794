package dev.triennium.api.graphql;

import dev.triennium.api.identity.DownloadTickets;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.tenancy.TenantScope;
import graphql.schema.DataFetchingEnvironment;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where clients reach what is not GraphQL.
@Component
public class WebLinks {

    private final URI base;
    private final DownloadTickets tickets;

    WebLinks(
            @Value("${triennium.api.base-url:${triennium.web.base-url:http://localhost:8080}}")
                    URI base,
            @Value("${triennium.audit.key:}") String key,
            ObjectProvider<Clock> clock) {
        this.base = base;
        this.tickets = new DownloadTickets(key, clock.getIfAvailable(Clock::systemUTC));
    }

    /// @param path begins with a slash
    public URI to(String path) {
        return URI.create(base.toString().replaceFirst("/$", "") + path);
    }

    /// The same for a browser, which has no token to send: for a few minutes, for this caller as
    /// whom they act now, and for this file alone.
    ///
    /// @param scope in which the file was found
    public DownloadLinkView toBrowser(
            DataFetchingEnvironment environment, TenantScope scope, String path) {
        var authentication = Callers.find(environment.getGraphQlContext()).orElseThrow();
        var caller = authentication.caller();
        var firm = scope.firm();
        var ticket =
                new DownloadTickets.Ticket(
                        new Caller(
                                caller.person(),
                                caller.subject(),
                                firm == null ? null : firm.value()),
                        engagement(scope),
                        authentication.session(),
                        tickets.expiry());
        return new DownloadLinkView(
                URI.create(
                        to(path)
                                + "?"
                                + DownloadTickets.PARAMETER
                                + "="
                                + tickets.write(ticket, path)),
                ticket.expiresAt());
    }

    /// By which the caller is there; null: as one of the organisation's own people.
    static @Nullable UUID engagement(TenantScope scope) {
        return Optional.ofNullable(scope.grant())
                .flatMap(grant -> Optional.ofNullable(grant.engagement()))
                .map(engagement -> engagement.value())
                .orElse(null);
    }
}
