package dev.triennium.api.error;

import graphql.ErrorClassification;

/// `extensions.code` of the response's `errors`: for client developers, and for our own
/// faults. The list is closed.
public enum ApiErrorCode implements ErrorClassification {
    BAD_USER_INPUT,
    UNAUTHENTICATED,
    FORBIDDEN,
    OPERATION_TOO_COMPLEX,
    PERSISTED_DOCUMENT_NOT_FOUND,
    RATE_LIMITED,
    UNAVAILABLE,
    INTERNAL
}
