package dev.triennium.bench;

import java.util.List;

/// What the queries are about, named as one server names it.
///
/// @param sites one for each worker
record Subjects(String tenant, String assessment, List<Site> sites) {

    Subjects {
        sites = List.copyOf(sites);
    }

    /// A site whose version grows as its worker changes it.
    static final class Site {

        private final String id;
        private int version;

        Site(String id, int version) {
            this.id = id;
            this.version = version;
        }

        String id() {
            return id;
        }

        synchronized int version() {
            return version;
        }

        synchronized void changed(int newVersion) {
            version = newVersion;
        }
    }
}
