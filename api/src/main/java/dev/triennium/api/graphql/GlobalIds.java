package dev.triennium.api.graphql;

import dev.triennium.domain.tenancy.TenantId;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/// Reads the ids that clients send.
///
/// A converter, since a test slice takes those in.
@Component
public final class GlobalIds implements Converter<String, GlobalId> {

    private static final int CODES = 256;
    private static final int MAX_LENGTH = 44;
    private static final int KEY = 16;
    private static final Base64.Decoder BASE64 = Base64.getUrlDecoder();

    /// By code.
    private final @Nullable IdType[] types = new IdType[CODES];

    private final Map<String, IdType> typesByName;

    /// @param others types beyond the product's, such as a test's
    @Autowired
    GlobalIds(ObjectProvider<IdType> others) {
        this(others.stream());
    }

    private GlobalIds(Stream<IdType> others) {
        typesByName =
                Stream.concat(IdTypes.ALL.stream(), others)
                        .collect(Collectors.toUnmodifiableMap(IdType::name, Function.identity()));
        typesByName.values().forEach(this::know);
    }

    private void know(IdType type) {
        var other = types[type.code()];
        if (other != null) {
            throw new IllegalStateException(
                    "One code for " + type + " and for " + other + ": " + type.code());
        }
        types[type.code()] = type;
    }

    /// Of the product's types alone.
    public static GlobalIds ofProduct() {
        return new GlobalIds(Stream.of());
    }

    /// @param name of a GraphQL type
    /// @return null when its entities have no global ids
    @Nullable IdType type(String name) {
        return typesByName.get(name);
    }

    /// Never fails: a text that is no id of ours names nothing, like the id of something that does
    /// not exist.
    @Override
    public GlobalId convert(String text) {
        if (text.length() > MAX_LENGTH) {
            return GlobalId.NOTHING;
        }
        var id = parse(text);
        // One entity, one id: other spellings of the same bytes would defeat clients' caches.
        return id.toString().equals(text) ? id : GlobalId.NOTHING;
    }

    private GlobalId parse(String text) {
        try {
            var bytes = ByteBuffer.wrap(BASE64.decode(text));
            return switch (bytes.capacity()) {
                case GlobalId.SHORT, GlobalId.LONG -> parse(bytes);
                default -> GlobalId.NOTHING;
            };
        } catch (IllegalArgumentException _) {
            return GlobalId.NOTHING;
        }
    }

    private GlobalId parse(ByteBuffer bytes) {
        var type = types[Byte.toUnsignedInt(bytes.get())];
        if (type == null) {
            return GlobalId.NOTHING;
        }
        if (type.equals(IdTypes.TENANT)) {
            return GlobalId.of(new TenantId(uuid(bytes)));
        }
        // One without a tenant is too short for a type that needs it, and the other way round.
        var tenant = type.isInTenant() ? new TenantId(uuid(bytes)) : null;
        return bytes.remaining() < KEY ? GlobalId.NOTHING : new GlobalId(type, tenant, uuid(bytes));
    }

    private static UUID uuid(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
