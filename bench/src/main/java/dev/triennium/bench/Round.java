package dev.triennium.bench;

/// What a request took in one round: CPU of the server and of the database, and the median of the
/// time until the answer, all in milliseconds.
record Round(double server, double database, double p50) {

    double together() {
        return server + database;
    }
}
