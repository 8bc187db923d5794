package dev.triennium.domain.tenancy;

/// The authoriser's answer.
public sealed interface Access<S> {

    record Granted<S>(S scope) implements Access<S> {}

    /// The caller may see the subject, but not do this to it.
    record Forbidden<S>() implements Access<S> {}

    /// For this caller the subject does not exist.
    record Absent<S>() implements Access<S> {}
}
