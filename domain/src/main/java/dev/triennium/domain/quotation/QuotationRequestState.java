package dev.triennium.domain.quotation;

/// The names of the states of a request for quotation.
public enum QuotationRequestState {
    DRAFT,
    SENT,
    DECIDED,
    WITHDRAWN
}
