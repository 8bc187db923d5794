package dev.triennium.domain.quotation;

/// The names of the states of what one body is asked for.
public enum QuotationState {
    INVITED,
    QUOTED,
    DECLINED
}
