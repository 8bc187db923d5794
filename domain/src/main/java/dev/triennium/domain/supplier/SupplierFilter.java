package dev.triennium.domain.supplier;

import dev.triennium.domain.register.EntryFilter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Which suppliers to list; what is null restricts nothing.
public record SupplierFilter(
        EntryFilter entries,
        @Nullable SupplierKind kind,
        @Nullable SupplierCriticality criticality,
        @Nullable SupplierState state) {

    public static final SupplierFilter ALL = new SupplierFilter(EntryFilter.ALL, null, null, null);

    public SupplierFilter {
        Objects.requireNonNull(entries);
    }
}
