package dev.triennium.api.graphql;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A GraphQL type whose entities have global ids, and what the domain calls their ids.
///
/// @param isInTenant whether the entities belong to tenants
/// @param domainIds null when no input names one by the domain's id
public record IdType(String name, boolean isInTenant, @Nullable DomainIds<?> domainIds) {

    /// The domain's ids of one type of entity.
    public record DomainIds<I>(Class<I> type, Function<UUID, I> make) {}

    public static <I extends Record> IdType inTenant(
            String name, Class<I> type, Function<UUID, I> make) {
        return new IdType(name, true, new DomainIds<>(type, make));
    }

    /// Of what belongs to no tenant, such as a standard.
    public static <I extends Record> IdType global(
            String name, Class<I> type, Function<UUID, I> make) {
        return new IdType(name, false, new DomainIds<>(type, make));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IdType type && type.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
