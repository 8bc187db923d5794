package dev.triennium.domain.error;

/// Tells failures that pass by themselves from defects: the database is away, or all connections to
/// it are taken.
@FunctionalInterface
public interface Outages {

    boolean isOutage(Throwable failure);
}
