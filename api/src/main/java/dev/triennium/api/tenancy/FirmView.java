package dev.triennium.api.tenancy;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.tenancy.Firm;
import dev.triennium.domain.tenancy.FirmId;

/// The GraphQL type `Firm`.
public record FirmView(GlobalId id, String name) {

    static final String TYPE = "Firm";

    static FirmView of(Firm firm) {
        return new FirmView(GlobalId.of(TYPE, firm.id().value()), firm.name());
    }

    /// The firm's id in the domain.
    public FirmId firm() {
        return new FirmId(id.key());
    }
}
