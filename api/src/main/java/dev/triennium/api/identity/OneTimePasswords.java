package dev.triennium.api.identity;

import dev.triennium.domain.identity.Accounts.OneTimePassword;
import java.security.SecureRandom;
import java.util.List;

/// Random passwords that are typed once: in groups, without letters that look alike. They have
/// something of each kind that a realm may ask for.
final class OneTimePasswords {

    private static final String SMALL = "abcdefghijkmnpqrstuvwxyz";
    private static final String LARGE = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String DIGITS = "23456789";
    private static final List<String> GROUPS = List.of(SMALL, LARGE, DIGITS, SMALL, LARGE);
    private static final int GROUP_LENGTH = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimePasswords() {}

    static OneTimePassword create() {
        var text = new StringBuilder();
        for (var letters : GROUPS) {
            if (!text.isEmpty()) {
                text.append('-');
            }
            RANDOM.ints(GROUP_LENGTH, 0, letters.length())
                    .forEach(place -> text.append(letters.charAt(place)));
        }
        return new OneTimePassword(text.toString());
    }
}
