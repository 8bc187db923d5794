package dev.triennium.domain.register;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An entry that is looked at again from time to time, until it is closed.
///
/// @param <C> what it says
/// @param <R> the kind itself
public interface Reviewed<I extends EntityId, C, R extends Reviewed<I, C, R>>
        extends Registered<I, R> {

    Keeping keeping();

    C content();

    /// The same entry, kept otherwise or with another content.
    R with(Keeping changed, C says);

    @Override
    default int version() {
        return keeping().version();
    }

    @Override
    default int number() {
        return keeping().number();
    }

    @Override
    default @Nullable ColleagueId owner() {
        return keeping().owner();
    }

    @Override
    default @Nullable LocalDate dueOn() {
        return keeping().reviewOn();
    }

    @Override
    default boolean isOpen() {
        return keeping().isOpen();
    }

    @Override
    default R ownedBy(ColleagueId colleague) {
        return with(keeping().changed(colleague, keeping().reviewOn()), content());
    }

    /// What whoever works in the scope may do to it now.
    ///
    /// @param open while it is open
    /// @param closed while it is closed
    default <A> List<A> allowed(TenantScope scope, List<A> open, List<A> closed) {
        if (!scope.mayChange(Permission.MANAGE_SYSTEM)) {
            return List.of();
        }
        return isOpen() ? open : closed;
    }
}
