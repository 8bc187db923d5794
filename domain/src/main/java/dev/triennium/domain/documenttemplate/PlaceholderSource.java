package dev.triennium.domain.documenttemplate;

import dev.triennium.domain.tenancy.TenantScope;
import java.util.Map;
import java.util.Set;

/// What one feature knows for placeholders. A feature that keeps what templates ask for makes one
/// of these a use case bean ([dev.triennium.domain.DomainService]); nothing else has to know of it.
public interface PlaceholderSource {

    /// The placeholders that it may know something for; no two sources have the same.
    Set<String> keys();

    /// What it knows, by placeholder, in few statements. What it does not know is left out, and
    /// stays a gap.
    Map<String, PlaceholderValue> fill(TenantScope scope, Occasion occasion);
}
