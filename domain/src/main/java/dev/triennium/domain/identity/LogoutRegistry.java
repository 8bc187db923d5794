package dev.triennium.domain.identity;

/// Sessions that the identity provider has ended before their tokens expired.
public interface LogoutRegistry {

    /// @param sid the session's id, as it stands in its tokens
    void end(String sid);

    boolean isEnded(String sid);
}
