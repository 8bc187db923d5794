package dev.triennium.domain.mail;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import java.util.UUID;

public record MailId(UUID value) implements EntityId {

    public MailId {
        Objects.requireNonNull(value);
    }
}
