package dev.triennium.api.graphql;

import dev.triennium.api.error.Messages;
import dev.triennium.api.error.RequestLanguage;
import dev.triennium.api.identity.CallerAuthentication;
import dev.triennium.api.identity.DownloadTickets;
import dev.triennium.domain.Message;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.tenancy.Access;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.TenantScope;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// What `@requires` is for GraphQL, for the few requests outside of it: nothing runs before the
/// authoriser has said yes, and what is somebody else's looks like what does not exist.
@Component
public class HttpScopes {

    private final Authorizer authorizer;
    private final GlobalIds globalIds;

    HttpScopes(Authorizer authorizer, GlobalIds globalIds) {
        this.authorizer = authorizer;
        this.globalIds = globalIds;
    }

    /// What a request does once it is allowed to.
    @FunctionalInterface
    public interface Work<I> {
        ServerResponse run(I id, TenantScope scope) throws IOException;
    }

    /// For a path with `{id}` in it.
    ///
    /// @param ids what the id must be
    /// @param whileArchived whether it works in an organisation in the archive, too, although it
    ///     leaves an entry in the audit trail
    /// @param operation names the request in the audit trail
    public <I> ServerResponse within(
            ServerRequest request,
            Class<I> ids,
            Permission permission,
            String operation,
            boolean whileArchived,
            Work<I> work)
            throws IOException {
        var caller =
                ActingFor.of(
                        (CallerAuthentication) request.principal().orElseThrow(),
                        request.headers().firstHeader(ActingFor.HEADER));
        var id = globalIds.convert(request.pathVariable("id"));
        if (id.tenant() == null) {
            return absent();
        }
        var access =
                authorizer.authorize(
                        caller.caller(), id.tenant(), permission, operation, whileArchived);
        return switch (access) {
            case Access.Granted<TenantScope>(var scope) when isForAnotherGrant(request, scope) ->
                    absent();
            case Access.Granted<TenantScope>(var scope) -> run(id.as(ids), scope, work);
            case Access.Forbidden<TenantScope>() ->
                    refused(
                            HttpStatus.FORBIDDEN,
                            Message.of("The caller's role does not allow this here."));
            case Access.Absent<TenantScope>() -> absent();
        };
    }

    /// A link to a file opens it by the grant by which it was made, and by no other that its person
    /// has.
    private static boolean isForAnotherGrant(ServerRequest request, TenantScope scope) {
        return request.attribute(DownloadTickets.Ticket.class.getName())
                .map(DownloadTickets.Ticket.class::cast)
                .filter(ticket -> !Objects.equals(ticket.engagement(), WebLinks.engagement(scope)))
                .isPresent();
    }

    private static <I> ServerResponse run(Optional<I> id, TenantScope scope, Work<I> work)
            throws IOException {
        if (id.isEmpty()) {
            return absent();
        }
        try {
            return work.run(id.get(), scope);
        } catch (NotFoundException _) {
            return absent();
        } catch (RuleViolationException refusal) {
            return refused(HttpStatus.CONFLICT, refusal.sentence());
        }
    }

    private static ServerResponse absent() {
        return refused(HttpStatus.NOT_FOUND, Message.of("There is nothing with this id."));
    }

    public static ServerResponse refused(HttpStatus status, Message sentence) {
        var detail = Messages.in(RequestLanguage.current()).text(sentence);
        return ServerResponse.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
