package dev.triennium.domain.identity;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What somebody chose for themselves.
///
/// @param locale the language of mails; null: what the identity provider says
/// @param zone the time zone in which mails come; null: what the identity provider says, else that
///     of the organisation
/// @param wantsDigests whether the mails about deadlines come
public record PersonalSettings(
        @Nullable Locale locale, @Nullable ZoneId zone, boolean wantsDigests) {}
