package dev.triennium.api.tenancy;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.FirmId;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `Viewer`.
record ViewerView(GlobalId id, PersonId person, @Nullable FirmId actingForId) {

    static final String TYPE = "Viewer";

    static ViewerView of(Caller caller) {
        var firm = caller.actsFor();
        return new ViewerView(
                GlobalId.of(TYPE, caller.person().value()),
                caller.person(),
                firm == null ? null : new FirmId(firm));
    }
}
