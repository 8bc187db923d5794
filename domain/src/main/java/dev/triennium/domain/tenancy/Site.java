package dev.triennium.domain.tenancy;

import java.util.Objects;

/// A place where an organisation works.
public record Site(SiteId id, int version, String name, String address, int headcount) {

    public Site {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(address);
    }
}
