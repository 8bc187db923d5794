package dev.triennium.scheduler.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

/// An address as it goes into an envelope and a header: the domain in ASCII, whatever its letters
/// are. What stands left of the `@` is the receiving server's affair and stays as it is.
record MailAddress(String local, String domain) {

    /// @throws AddressException when it is no address
    static MailAddress of(String address) throws AddressException {
        var at = address.lastIndexOf('@');
        if (at < 0) {
            throw new AddressException("Missing @", address);
        }
        return new MailAddress(
                address.substring(0, at), DomainNames.toAscii(address.substring(at + 1)));
    }

    /// Whether it needs a server that takes other letters than those of ASCII (RFC 6531).
    boolean needsSmtpUtf8() {
        return !DomainNames.isAscii(local);
    }

    InternetAddress named(String name) throws AddressException {
        try {
            var address = new InternetAddress(toString(), true);
            address.setPersonal(name, StandardCharsets.UTF_8.name());
            return address;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return local + "@" + domain;
    }
}
