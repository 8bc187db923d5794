package dev.triennium.api.graphql;

import dev.triennium.domain.tenancy.TenantId;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The value of the SDL's `ID`: opaque to clients, and the same for an entity everywhere. The
/// tenant in it says which tenant is asked for, never whether the caller may.
///
/// @param type the GraphQL type; empty for a text that is no id of ours and so names nothing
/// @param tenant null for what belongs to no tenant
public record GlobalId(String type, @Nullable TenantId tenant, String key) {

    private static final String TENANT = "Tenant";
    private static final String SEPARATOR = "/";
    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z0-9]{0,63}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{1,100}");
    private static final int MAX_LENGTH = 400;

    public GlobalId {
        Objects.requireNonNull(type);
        Objects.requireNonNull(key);
    }

    public static GlobalId of(String type, TenantId tenant, UUID key) {
        return new GlobalId(type, tenant, key.toString());
    }

    /// The id of the organisation itself.
    public static GlobalId of(TenantId tenant) {
        return of(TENANT, tenant, tenant.value());
    }

    /// The id of an entity outside any tenant, such as a firm.
    public static GlobalId of(String type, UUID key) {
        return new GlobalId(type, null, key.toString());
    }

    /// The id of an entity outside any tenant with a speaking key, such as a standard.
    public static GlobalId of(String type, String key) {
        return new GlobalId(type, null, key);
    }

    /// Reads what a client sent. Never fails: a text that is no id of ours names nothing,
    /// like the id of something that does not exist. Argument binding finds this method by
    /// its name.
    public static GlobalId from(String text) {
        var unknown = new GlobalId("", null, text);
        if (text.length() > MAX_LENGTH) {
            return unknown;
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            var decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            var id = parse(decoded.toString());
            // One entity, one id: other spellings of the same bytes would defeat clients' caches.
            return id != null && id.toString().equals(text) ? id : unknown;
        } catch (IllegalArgumentException | CharacterCodingException _) {
            return unknown;
        }
    }

    private static @Nullable GlobalId parse(String text) {
        var parts = text.split(SEPARATOR, -1);
        if (parts.length != 3
                || !TYPE.matcher(parts[0]).matches()
                || !KEY.matcher(parts[2]).matches()) {
            return null;
        }
        var tenant = parts[1].isEmpty() ? null : new TenantId(UUID.fromString(parts[1]));
        var id = new GlobalId(parts[0], tenant, parts[2]);
        var isTenant = id.type.equals(TENANT);
        return isTenant && !(tenant != null && tenant.value().toString().equals(id.key))
                ? null
                : id;
    }

    /// Whether the text had the form of an id; what it names may still not exist.
    public boolean isWellFormed() {
        return !type.isEmpty();
    }

    /// The entity's own id.
    ///
    /// @throws UnknownIdException when it is the id of another type
    public <T> T as(String expectedType, Function<UUID, T> make) {
        try {
            return make.apply(UUID.fromString(keyOf(expectedType)));
        } catch (IllegalArgumentException _) {
            throw new UnknownIdException(this);
        }
    }

    /// The key of an entity with a speaking key.
    ///
    /// @throws UnknownIdException when it is the id of another type
    public String keyOf(String expectedType) {
        if (!type.equals(expectedType)) {
            throw new UnknownIdException(this);
        }
        return key;
    }

    /// What goes to clients.
    @Override
    public String toString() {
        if (!isWellFormed()) {
            return key;
        }
        var owner = tenant == null ? "" : tenant.value().toString();
        var text = String.join(SEPARATOR, type, owner, key);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
