package dev.triennium.api.identity;

import dev.triennium.domain.identity.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// A caller whose access token was accepted. It has no authorities: what a caller may do
/// stands in the database, per tenant.
public final class CallerAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Caller caller;
    private final Instant expiresAt;
    private final @Nullable String session;
    private final @Nullable Locale language;

    /// Of a token that names no session.
    public CallerAuthentication(Caller caller, Instant expiresAt) {
        this(caller, expiresAt, null, null);
    }

    /// @param expiresAt when the token ends, and with it what it opened
    /// @param session the identity provider's `sid`
    /// @param language that the caller reads; null: it is not known
    public CallerAuthentication(
            Caller caller, Instant expiresAt, @Nullable String session, @Nullable Locale language) {
        super(List.of());
        this.caller = Objects.requireNonNull(caller);
        this.expiresAt = Objects.requireNonNull(expiresAt);
        this.session = session;
        this.language = language;
        setAuthenticated(true);
    }

    public Caller caller() {
        return caller;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public @Nullable String session() {
        return session;
    }

    public @Nullable Locale language() {
        return language;
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
                && expiresAt.equals(that.expiresAt)
                && Objects.equals(session, that.session)
                && Objects.equals(language, that.language);
    }

    @Override
    public int hashCode() {
        return Objects.hash(caller, expiresAt, session, language);
    }
}
