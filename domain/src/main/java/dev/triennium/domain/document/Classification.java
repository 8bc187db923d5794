package dev.triennium.domain.document;

/// Who may see a document outside the product; inside it, whoever may read the organisation does.
public enum Classification {
    PUBLIC,
    INTERNAL,
    CONFIDENTIAL
}
