package dev.triennium.domain.evidenceroom;

import dev.triennium.domain.mail.LinkToken;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/// What a guest is told by mail.
///
/// @param place the name of the organisation
/// @param sender the name of who invites
/// @param room its title
/// @param opensOn the first day on which the link opens it
/// @param closesOn the last
public record EvidenceRoomNotice(
        String place,
        String sender,
        String reader,
        Locale locale,
        String room,
        LocalDate opensOn,
        LocalDate closesOn,
        LinkToken token) {

    public EvidenceRoomNotice {
        Objects.requireNonNull(place);
        Objects.requireNonNull(sender);
        Objects.requireNonNull(reader);
        Objects.requireNonNull(locale);
        Objects.requireNonNull(room);
        Objects.requireNonNull(opensOn);
        Objects.requireNonNull(closesOn);
        Objects.requireNonNull(token);
    }
}
