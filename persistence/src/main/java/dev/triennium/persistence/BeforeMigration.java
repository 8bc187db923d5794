package dev.triennium.persistence;

/// What has to be right before the database is changed, and is no setting that checks itself.
public interface BeforeMigration {

    /// Throws what keeps the product from starting.
    void check();
}
