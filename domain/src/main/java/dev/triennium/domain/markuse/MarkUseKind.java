package dev.triennium.domain.markuse;

/// What a mark, or the word "certified", is used on.
public enum MarkUseKind {
    WEBSITE,
    VEHICLE,
    TENDER,
    LABEL,
    PRINT,
    SIGN,
    SOCIAL_MEDIA,
    OTHER
}
