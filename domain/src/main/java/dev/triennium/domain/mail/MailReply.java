package dev.triennium.domain.mail;

/// What a mail server said to one mail.
public sealed interface MailReply {

    /// The server's words, or the transport's when the server said nothing.
    String text();

    /// The server has taken responsibility for it.
    record Accepted(String text) implements MailReply {}

    /// Not now: a 4xx reply, a time-out, no connection, or a refusal of us rather than of the mail.
    record Deferred(String text) implements MailReply {}

    /// Never: a 5xx reply to this mail.
    ///
    /// @param isForAddress whether no other mail would reach the address either
    record Refused(String text, boolean isForAddress) implements MailReply {}
}
