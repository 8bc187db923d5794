package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.error.ValidationException;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where a control is described or proven: a document's name, and its address where it has one.
public record StatementLink(String title, @Nullable URI url) {

    public static final int MAX_TITLE = 200;
    public static final int MAX_URL = 2000;

    /// @throws ValidationException when the address is none of the secure web
    public StatementLink {
        Objects.requireNonNull(title);
        if (url != null && !isSecure(url)) {
            throw new ValidationException("url", "The address must be an absolute https URL.");
        }
    }

    /// Whether a browser would open it over TLS, and without a name and password in it.
    public static boolean isSecure(URI url) {
        return "https".equalsIgnoreCase(url.getScheme())
                && url.getHost() != null
                && url.getUserInfo() == null
                && url.toString().length() <= MAX_URL;
    }
}
