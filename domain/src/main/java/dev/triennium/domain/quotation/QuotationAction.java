package dev.triennium.domain.quotation;

/// What can be done to what one body is asked for.
public enum QuotationAction {
    REMOVE,
    RECORD,
    DECLINE
}
