package dev.triennium.api.identity;

import dev.triennium.domain.identity.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// A caller whose access token was accepted. It has no authorities: what a caller may do
/// stands in the database, per tenant.
public final class CallerAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Caller caller;
    private final Instant expiresAt;

    /// @param expiresAt when the token ends, and with it what it opened
    public CallerAuthentication(Caller caller, Instant expiresAt) {
        super(List.of());
        this.caller = Objects.requireNonNull(caller);
        this.expiresAt = Objects.requireNonNull(expiresAt);
        setAuthenticated(true);
    }

    public Caller caller() {
        return caller;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    /// None: the token has done its work.
    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CallerAuthentication that
                && caller.equals(that.caller)
                && expiresAt.equals(that.expiresAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(caller, expiresAt);
    }
}
