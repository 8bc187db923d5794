package dev.triennium.api.graphql;

import dev.triennium.domain.tenancy.TenantId;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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

    private static final int MAX_LENGTH = 400;

    private final Map<String, IdType> types;

    /// @param others types beyond the product's, such as a test's
    @Autowired
    GlobalIds(ObjectProvider<IdType> others) {
        this(others.stream());
    }

    private GlobalIds(Stream<IdType> others) {
        types =
                Stream.concat(IdTypes.ALL.stream(), others)
                        .collect(Collectors.toUnmodifiableMap(IdType::name, Function.identity()));
    }

    /// Of the product's types alone.
    public static GlobalIds ofProduct() {
        return new GlobalIds(Stream.of());
    }

    /// @param name of a GraphQL type
    /// @return null when its entities have no global ids
    @Nullable IdType type(String name) {
        return types.get(name);
    }

    /// Never fails: a text that is no id of ours names nothing, like the id of something that does
    /// not exist.
    @Override
    public GlobalId convert(String text) {
        if (text.length() > MAX_LENGTH) {
            return GlobalId.NOTHING;
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            var decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            var id = parse(decoded.toString());
            // One entity, one id: other spellings of the same bytes would defeat clients' caches.
            return id != null && id.toString().equals(text) ? id : GlobalId.NOTHING;
        } catch (IllegalArgumentException | CharacterCodingException _) {
            return GlobalId.NOTHING;
        }
    }

    private @Nullable GlobalId parse(String text) {
        var parts = text.split(GlobalId.SEPARATOR, -1);
        var type = types.get(parts[0]);
        if (parts.length != 3 || type == null) {
            return null;
        }
        var tenant = parts[1].isEmpty() ? null : new TenantId(UUID.fromString(parts[1]));
        var id = new GlobalId(type, tenant, UUID.fromString(parts[2]));
        var isForged =
                type.equals(IdTypes.TENANT) && tenant != null && !tenant.value().equals(id.key());
        return isForged ? null : id;
    }
}
