package dev.triennium.api.quotation;

import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.EmailAddresses;

/// Reads addresses of mail.
final class QuotationAddresses {

    private QuotationAddresses() {}

    /// @throws ValidationException when no mail can go there
    static String checked(String address, String path) {
        if (!EmailAddresses.isPlausible(address)) {
            throw new ValidationException(path, "That is no address of mail.");
        }
        return address;
    }
}
