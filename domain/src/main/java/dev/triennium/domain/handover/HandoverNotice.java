package dev.triennium.domain.handover;

import dev.triennium.domain.tenancy.TenantId;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What one person is told about a step of a hand-over.
///
/// @param state how far it is since the step
/// @param tenant the organisation; null for who has no access to it
/// @param organisation its name
/// @param from the name of the firm that is engaged so far
/// @param to the name of the firm that is to take over
/// @param actor the name of whoever took the step
/// @param reason why it was declined, in words; null unless it was
public record HandoverNotice(
        Handover.State state,
        Party party,
        @Nullable TenantId tenant,
        String organisation,
        String from,
        String to,
        String actor,
        @Nullable String reason,
        String reader,
        Locale locale) {

    /// As whom the reader is concerned.
    public enum Party {
        /// One of the organisation's own people.
        CLIENT,
        /// A partner of the firm that is engaged so far.
        FROM,
        /// A partner of the firm that is to take over.
        TO
    }

    public HandoverNotice {
        Objects.requireNonNull(state);
        Objects.requireNonNull(party);
        Objects.requireNonNull(organisation);
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        Objects.requireNonNull(actor);
        Objects.requireNonNull(reader);
        Objects.requireNonNull(locale);
    }
}
