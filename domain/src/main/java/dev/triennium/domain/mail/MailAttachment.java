package dev.triennium.domain.mail;

import java.util.Arrays;
import java.util.Objects;

/// A file that goes with a mail. No record, so that nothing prints what is in it.
public final class MailAttachment {

    private final String name;
    private final String mediaType;
    private final byte[] content;

    public MailAttachment(String name, String mediaType, byte[] content) {
        this.name = Objects.requireNonNull(name);
        this.mediaType = Objects.requireNonNull(mediaType);
        this.content = content.clone();
    }

    public String name() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] content() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MailAttachment that
                && name.equals(that.name)
                && mediaType.equals(that.mediaType)
                && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, mediaType, Arrays.hashCode(content));
    }

    @Override
    public String toString() {
        return name;
    }
}
