package dev.triennium.domain.mail;

import dev.triennium.domain.Sha256;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a link proves itself by whose reader does not sign in. It goes out in the mail and is kept
/// as a hash alone; only where all that it opens is public is it kept as it is.
public final class LinkToken {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;

    private LinkToken(String text) {
        this.text = text;
    }

    public static LinkToken create() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// Empty when it is none of ours.
    public static Optional<LinkToken> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new LinkToken(text)) : Optional.empty();
    }

    /// For the link.
    public String text() {
        return text;
    }

    public String hash() {
        return Sha256.hex(text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LinkToken that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text);
    }

    @Override
    public String toString() {
        return "LinkToken[…]";
    }
}
