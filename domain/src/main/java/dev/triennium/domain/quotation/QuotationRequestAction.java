package dev.triennium.domain.quotation;

/// What can be done to a request for quotation.
public enum QuotationRequestAction {
    CHANGE,
    ADD_RECIPIENT,
    SEND,
    DECIDE,
    WITHDRAW
}
