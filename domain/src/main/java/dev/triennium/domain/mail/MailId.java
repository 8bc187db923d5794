package dev.triennium.domain.mail;

import java.util.Objects;
import java.util.UUID;

public record MailId(UUID value) {

    public MailId {
        Objects.requireNonNull(value);
    }
}
