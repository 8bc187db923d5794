package dev.triennium.domain.mail;

/// What a mail server said to one mail.
public sealed interface MailReply {

    /// The server's words, or the transport's when the server said nothing.
    String text();

    /// The server has taken responsibility for it.
    record Accepted(String text) implements MailReply {}

    /// Not now: a 4xx reply, a time-out, no connection, a mailbox that is full.
    record Deferred(String text) implements MailReply {}

    /// Not from us: the log-in, the sender, a blocklist, relaying. For the operator to mend; the
    /// mail waits for that.
    record RefusedUs(String text) implements MailReply {}

    /// Never: what is wrong with the mail or its address stays wrong.
    ///
    /// @param isForAddress whether no other mail would reach the address either
    record Refused(String text, boolean isForAddress) implements MailReply {}
}
