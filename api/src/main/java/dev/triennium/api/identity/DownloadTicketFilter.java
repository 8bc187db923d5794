package dev.triennium.api.identity;

import dev.triennium.domain.identity.LogoutRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets a browser in that follows a link to a file and brings no token. Who it is for is all that
/// the link proves.
final class DownloadTicketFilter extends OncePerRequestFilter {

    private static final String FOLDER = "/downloads/";

    private final DownloadTickets tickets;
    private final LogoutRegistry logouts;

    DownloadTicketFilter(DownloadTickets tickets, LogoutRegistry logouts) {
        this.tickets = tickets;
        this.logouts = logouts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.GET.matches(request.getMethod())
                || !request.getServletPath().startsWith(FOLDER)
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || request.getParameter(DownloadTickets.PARAMETER) == null;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        tickets.read(request.getParameter(DownloadTickets.PARAMETER), request.getServletPath())
                .filter(
                        ticket ->
                                ticket.session() == null
                                        || logouts.listEnded(List.of(ticket.session())).isEmpty())
                .ifPresent(
                        ticket -> {
                            request.setAttribute(DownloadTickets.Ticket.class.getName(), ticket);
                            var context = SecurityContextHolder.createEmptyContext();
                            context.setAuthentication(
                                    new CallerAuthentication(
                                            ticket.caller(),
                                            ticket.expiresAt(),
                                            ticket.session(),
                                            null));
                            SecurityContextHolder.setContext(context);
                        });
        chain.doFilter(request, response);
    }
}
