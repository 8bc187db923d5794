package dev.triennium.domain.tenancy;

import dev.triennium.domain.change.Aggregate;
import java.util.Objects;

/// A place where an organisation works.
public record Site(SiteId id, int version, String name, String address, int headcount)
        implements Aggregate<SiteId> {

    public Site {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(address);
    }

    public Site with(String changedName, String changedAddress, int changedHeadcount) {
        return new Site(id, version + 1, changedName, changedAddress, changedHeadcount);
    }

    boolean isCalledLike(Site other) {
        return name.equals(other.name) && address.equals(other.address);
    }
}
