package dev.triennium.api.error;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// What an `Accept-Language` wants most of those languages that we have. What the server itself
/// speaks is of no matter.
public final class RequestLanguage {

    private static final List<Locale> OURS = List.of(Locale.ENGLISH, Locale.GERMAN);

    private RequestLanguage() {}

    /// @return empty when nothing is wanted that we have
    public static Optional<Locale> find(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Locale.lookup(LanguageRange.parse(acceptLanguage), OURS));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The nearest of ours.
    public static Locale of(@Nullable Locale wanted) {
        return wanted != null && wanted.getLanguage().equals(Locale.GERMAN.getLanguage())
                ? Locale.GERMAN
                : Locale.ENGLISH;
    }

    public static Locale of(HttpServletRequest request) {
        return find(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)).orElse(Locale.ENGLISH);
    }

    /// Of the HTTP request that this thread answers.
    public static Locale current() {
        return RequestContextHolder.getRequestAttributes()
                        instanceof ServletRequestAttributes attributes
                ? of(attributes.getRequest())
                : Locale.ENGLISH;
    }
}
