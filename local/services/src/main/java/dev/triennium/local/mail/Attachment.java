package dev.triennium.local.mail;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Any part of a mail that is not its text or its HTML, calendar parts included.
public final class Attachment {

    private final String name;
    private final String contentType;
    private final @Nullable String contentId;
    private final byte[] content;

    Attachment(String name, String contentType, @Nullable String contentId, byte[] content) {
        this.name = name;
        this.contentType = contentType;
        this.contentId = contentId;
        this.content = content.clone();
    }

    public String name() {
        return name;
    }

    /// With its parameters, such as `text/calendar; method=REQUEST`.
    public String contentType() {
        return contentType;
    }

    /// What `cid:` in the HTML part refers to.
    @Nullable String contentId() {
        return contentId;
    }

    public int size() {
        return content.length;
    }

    public byte[] content() {
        return content.clone();
    }

    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }
}
