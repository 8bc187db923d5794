package dev.triennium.domain.identity;

/// What the product takes for an address of mail. Whether there is such a mailbox, only its server
/// knows.
public final class EmailAddresses {

    public static final int MAX_LENGTH = 320;

    private static final int MAX_LOCAL_LENGTH = 64;

    private EmailAddresses() {}

    public static boolean isPlausible(String address) {
        var at = address.lastIndexOf('@');
        var domain = address.substring(at + 1);
        return at > 0
                && at <= MAX_LOCAL_LENGTH
                && address.length() <= MAX_LENGTH
                && !domain.isEmpty()
                && !domain.startsWith(".")
                && !domain.endsWith(".")
                && address.codePoints().noneMatch(EmailAddresses::isForbidden);
    }

    private static boolean isForbidden(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.FORMAT
                || Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || "<>()[],;:\\\"".indexOf(codePoint) >= 0;
    }
}
