package dev.triennium.domain.document;

/// What a document is for. Each kind has an approval policy of its own.
public enum DocumentKind {
    POLICY,
    PROCEDURE,
    WORK_INSTRUCTION,
    FORM,
    RECORD,
    MANUAL
}
