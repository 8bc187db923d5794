package dev.triennium.domain.identity;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The accounts that the identity provider has, as far as invitations need them.
public interface Accounts {

    /// @param subject the identity provider's stable subject
    /// @param isAddressProven whether the address is known to be its owner's
    /// @param isUnused whether its owner still has to choose a password
    record Account(
            String subject,
            @Nullable String givenName,
            @Nullable String familyName,
            String address,
            boolean isAddressProven,
            boolean isUnused) {

        public Account {
            Objects.requireNonNull(subject);
            Objects.requireNonNull(address);
        }
    }

    /// Somebody who gets an account.
    ///
    /// @param address which is known to be theirs
    record Newcomer(String givenName, String familyName, String address, Locale locale) {

        public Newcomer {
            Objects.requireNonNull(givenName);
            Objects.requireNonNull(familyName);
            Objects.requireNonNull(address);
            Objects.requireNonNull(locale);
        }
    }

    /// A password that opens an account once, to choose another one. It is shown and kept nowhere.
    record OneTimePassword(String text) {

        public OneTimePassword {
            Objects.requireNonNull(text);
        }

        @Override
        public String toString() {
            return "OneTimePassword[…]";
        }
    }

    /// The identity provider is away, or refuses the product.
    final class UnavailableException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public UnavailableException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /// Whether the product may look for accounts and make them.
    boolean isUsable();

    /// @throws UnavailableException when it cannot be asked
    Optional<Account> find(String address);

    /// Makes an account, unless somebody else made one for the address meanwhile.
    ///
    /// @return empty when there is one already
    /// @throws UnavailableException when none can be made
    Optional<OneTimePassword> create(Newcomer newcomer);

    /// A new one-time password for an account that nobody has used yet.
    ///
    /// @throws UnavailableException when it cannot be set
    OneTimePassword renewPassword(String subject);
}
