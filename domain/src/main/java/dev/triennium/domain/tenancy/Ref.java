package dev.triennium.domain.tenancy;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

/// Names one thing of one tenant. Where several tenants are read at once, an id alone does not: the
/// tables' keys are the two together.
public record Ref<I>(TenantId tenant, I id) {

    public Ref {
        Objects.requireNonNull(tenant);
        Objects.requireNonNull(id);
    }

    public static <I> Ref<I> in(TenantScope scope, I id) {
        return new Ref<>(scope.tenant(), id);
    }

    public static <I> List<Ref<I>> in(TenantScope scope, Collection<I> ids) {
        return ids.stream().map(id -> in(scope, id)).toList();
    }
}
