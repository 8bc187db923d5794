package dev.triennium.api.graphql;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A GraphQL type whose entities have global ids, and what the domain calls their ids.
///
/// @param code stands for the type in its ids, 1 to 255; it never changes
/// @param isInTenant whether the entities belong to tenants
/// @param domainIds null when no input names one by the domain's id
public record IdType(int code, String name, boolean isInTenant, @Nullable DomainIds<?> domainIds) {

    private static final int MAX_CODE = 255;

    public IdType {
        if (code < 0 || code > MAX_CODE) {
            throw new IllegalArgumentException("A code is one byte");
        }
    }

    /// The domain's ids of one type of entity.
    public record DomainIds<I>(Class<I> type, Function<UUID, I> make) {}

    public static <I extends Record> IdType inTenant(
            int code, String name, Class<I> type, Function<UUID, I> make) {
        return new IdType(code, name, true, new DomainIds<>(type, make));
    }

    /// Of what belongs to no tenant, such as a standard.
    public static <I extends Record> IdType global(
            int code, String name, Class<I> type, Function<UUID, I> make) {
        return new IdType(code, name, false, new DomainIds<>(type, make));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IdType type && type.code == code;
    }

    @Override
    public int hashCode() {
        return code;
    }

    @Override
    public String toString() {
        return name;
    }
}
