package dev.triennium.domain;

/// A value that the audit trail leaves out: it says where something lies in our own stores, and
/// nothing about what was done.
public interface NotTraced {}
