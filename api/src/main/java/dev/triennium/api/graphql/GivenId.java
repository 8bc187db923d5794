package dev.triennium.api.graphql;

import dev.triennium.domain.tenancy.TenantId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An id that stands somewhere in a field's arguments.
///
/// @param path from the arguments' root, such as `[input, sites, 0, id]`
/// @param type what it must be the id of; null where an entity of any type may be named
record GivenId(List<String> path, @Nullable IdType type, GlobalId id) {

    GivenId {
        path = List.copyOf(path);
    }

    /// Whether it names what its place asks for; that may still not exist, or be somebody else's.
    boolean isOfItsType() {
        return type == null || type.equals(id.type());
    }

    /// The first that names nothing for who works in this tenant.
    ///
    /// @param tenant null for who works in none
    static Optional<GivenId> firstStranger(List<GivenId> ids, @Nullable TenantId tenant) {
        return ids.stream().filter(given -> !given.isIn(tenant)).findFirst();
    }

    private boolean isIn(@Nullable TenantId tenant) {
        var owner = id.tenant();
        return id.isWellFormed() && isOfItsType() && (owner == null || owner.equals(tenant));
    }

    /// What controllers and inputs get in its place.
    Object value() {
        return type != null && isOfItsType() ? id.inDomain() : id;
    }
}
