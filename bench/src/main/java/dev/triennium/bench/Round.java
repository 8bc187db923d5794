package dev.triennium.bench;

/// What a request took in one round: CPU of the server and of the database, and the time until the
/// answer that half of them, and 95 of 100, took at most; all in milliseconds.
record Round(double server, double database, double p50, double p95) {

    double together() {
        return server + database;
    }
}
