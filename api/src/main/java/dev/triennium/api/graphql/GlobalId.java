package dev.triennium.api.graphql;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.tenancy.TenantId;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The value of the SDL's `ID`: opaque to clients, and the same for an entity everywhere. The
/// tenant in it says which tenant is asked for, never whether the caller may. [GlobalIds] reads
/// what clients send.
///
/// @param tenant null for what belongs to no tenant
public record GlobalId(IdType type, @Nullable TenantId tenant, UUID key) {

    /// What a text names that is no id of ours.
    static final GlobalId NOTHING =
            new GlobalId(new IdType(0, "", false, null), null, new UUID(0, 0));

    /// The bytes of an id of a tenant or of what belongs to none, and of what belongs to a tenant.
    static final int SHORT = 1 + 16;

    static final int LONG = SHORT + 16;

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    public GlobalId {
        Objects.requireNonNull(key);
        if (type.isInTenant() != (tenant != null)) {
            throw new IllegalArgumentException("Has " + type + " a tenant?");
        }
        if (type.equals(IdTypes.TENANT) && tenant != null && !tenant.value().equals(key)) {
            throw new IllegalArgumentException("An organisation belongs to itself");
        }
    }

    public static GlobalId of(String type, TenantId tenant, UUID key) {
        return new GlobalId(IdTypes.named(type), tenant, key);
    }

    /// The id of the organisation itself.
    public static GlobalId of(TenantId tenant) {
        return new GlobalId(IdTypes.TENANT, tenant, tenant.value());
    }

    /// The id of an entity outside any tenant, such as a firm or a standard.
    public static GlobalId of(String type, UUID key) {
        return new GlobalId(IdTypes.named(type), null, key);
    }

    /// The id of an entity of this type.
    ///
    /// @param tenant whose it is, if such belong to tenants
    public static GlobalId at(String type, @Nullable TenantId tenant, UUID key) {
        var named = IdTypes.named(type);
        return new GlobalId(named, named.isInTenant() ? tenant : null, key);
    }

    /// The id of what belongs to a tenant, or is one, by the domain's id.
    static GlobalId of(TenantId tenant, EntityId id) {
        return new GlobalId(IdTypes.of(id), tenant, id.value());
    }

    /// Whether there are ids of a GraphQL type.
    public static boolean isType(String name) {
        return IdTypes.isType(name);
    }

    /// The id of what the domain calls by that name; empty when such have none.
    ///
    /// @param name such as `Person` for what has a `PersonId`
    /// @param tenant whose it is, if such belong to tenants; without one, those are not found
    public static Optional<GlobalId> find(String name, @Nullable TenantId tenant, UUID key) {
        return IdTypes.find(name)
                .filter(type -> tenant != null || !type.isInTenant())
                .map(
                        type ->
                                type.equals(IdTypes.TENANT)
                                        ? of(new TenantId(key))
                                        : new GlobalId(
                                                type, type.isInTenant() ? tenant : null, key));
    }

    /// Whether the text had the form of an id; what it names may still not exist.
    public boolean isWellFormed() {
        return type.code() != 0;
    }

    /// The entity's id in the domain; itself when the domain has no type for it.
    Object inDomain() {
        var known = type.domainIds();
        return known == null ? this : known.make().apply(key);
    }

    /// The entity's id in the domain. Empty when it is the id of another type.
    public <I> Optional<I> as(Class<I> domainIds) {
        return Optional.of(inDomain()).filter(domainIds::isInstance).map(domainIds::cast);
    }

    /// What goes to clients: the code of the type, the tenant, and the key, which for the
    /// organisation itself is the tenant.
    @Override
    public String toString() {
        if (!isWellFormed()) {
            return "";
        }
        var owner = type.equals(IdTypes.TENANT) ? null : tenant;
        var bytes = ByteBuffer.allocate(owner == null ? SHORT : LONG).put((byte) type.code());
        if (owner != null) {
            put(owner.value(), bytes);
        }
        put(key, bytes);
        return BASE64.encodeToString(bytes.array());
    }

    private static void put(UUID uuid, ByteBuffer bytes) {
        bytes.putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
    }
}
