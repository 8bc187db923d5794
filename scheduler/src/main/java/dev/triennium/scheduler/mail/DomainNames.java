package dev.triennium.scheduler.mail;

import jakarta.mail.internet.AddressException;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Domains in the letters that the DNS and mail servers know, by IDNA 2008. The JDK knows its older
/// edition, which makes `ss` of `ß` and so another firm's domain of one.
final class DomainNames {

    private static final int MAX_LABEL = 63;
    private static final int MAX_DOMAIN = 253;
    private static final String ENCODED = "xn--";

    private static final Pattern DOTS = Pattern.compile("[.\\u3002\\uFF0E\\uFF61]");

    /// What the older edition replaces or drops: `ß`, the final `ς` and the joiners.
    private static final Pattern LETTERS_OF_2008 =
            Pattern.compile("[\\u00DF\\u03C2\\u200C\\u200D]");

    private DomainNames() {}

    /// @throws AddressException when no domain can have this name
    static String toAscii(String domain) throws AddressException {
        if (isAscii(domain)) {
            return domain;
        }
        try {
            var ascii =
                    Arrays.stream(DOTS.split(domain, -1))
                            .map(DomainNames::label)
                            .collect(Collectors.joining("."));
            if (ascii.length() <= MAX_DOMAIN) {
                return ascii;
            }
        } catch (IllegalArgumentException _) {
            // Said below.
        }
        throw new AddressException("No domain has this name", domain);
    }

    private static String label(String label) {
        if (label.isEmpty()) {
            throw new IllegalArgumentException("A label has a letter");
        }
        if (isAscii(label)) {
            return label.toLowerCase(Locale.ROOT);
        }
        var name = Normalizer.normalize(lowerCase(label), Normalizer.Form.NFKC);
        var by2003 = IDN.toASCII(name, IDN.USE_STD3_ASCII_RULES | IDN.ALLOW_UNASSIGNED);
        if (!LETTERS_OF_2008.matcher(name).find()) {
            return by2003;
        }
        var encoded = ENCODED + Punycode.encode(name);
        if (encoded.length() > MAX_LABEL) {
            throw new IllegalArgumentException("A label has at most 63 letters");
        }
        return encoded;
    }

    /// Letter by letter: a capital sigma at the end of a word is `σ` in a domain, too.
    private static String lowerCase(String label) {
        return label.codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static boolean isAscii(String text) {
        return text.chars().allMatch(letter -> letter < 0x80);
    }
}
