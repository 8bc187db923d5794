package dev.triennium.local.identity;

/// What a login yields. Like any secret, tokens stay out of logs.
public record Tokens(String accessToken, String refreshToken, String idToken) {

    @Override
    public String toString() {
        return "Tokens[…]";
    }
}
