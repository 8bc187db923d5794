package dev.triennium.domain.change;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How the aggregates of one kind are kept. A use case class says it once; [Changes] then does all
/// of it at each change, so that no part can be forgotten.
///
/// @param type the GraphQL type, such as `Certification`, under which the audit trail has it
/// @param trace what the audit trail keeps of it, a record
/// @param reminding what people are reminded of
public record Kept<I extends EntityId, A extends Aggregate<I>>(
        String type,
        AggregateRepository<I, A> repository,
        Function<A, Object> trace,
        Reminding<I, A> reminding) {

    /// Says the deadlines of an aggregate anew, in the transaction of its change.
    @FunctionalInterface
    public interface Reminding<I extends EntityId, A extends Aggregate<I>> {

        /// @param after null when it is gone
        void replace(TenantScope scope, I id, @Nullable A after);

        /// The same for all that one transaction made. Who can say it for many at once does.
        default void beginAll(TenantScope scope, List<A> all) {
            all.forEach(one -> replace(scope, one.id(), one));
        }

        /// The same for all that one transaction changed. Who can say it for many at once does.
        default void replaceAll(TenantScope scope, List<Changed<A>> all) {
            all.forEach(one -> replace(scope, one.after().id(), one.after()));
        }
    }

    public Kept {
        Objects.requireNonNull(type);
        Objects.requireNonNull(repository);
        Objects.requireNonNull(trace);
        Objects.requireNonNull(reminding);
    }

    /// An aggregate without deadlines, of which the audit trail keeps everything.
    public static <I extends EntityId, A extends Aggregate<I>> Kept<I, A> in(
            AggregateRepository<I, A> repository, String type) {
        return new Kept<>(type, repository, aggregate -> aggregate, (_, _, _) -> {});
    }

    public Kept<I, A> tracing(Function<A, Object> changedTrace) {
        return new Kept<>(type, repository, changedTrace, reminding);
    }

    public Kept<I, A> reminding(Reminding<I, A> changedReminding) {
        return new Kept<>(type, repository, trace, changedReminding);
    }
}
