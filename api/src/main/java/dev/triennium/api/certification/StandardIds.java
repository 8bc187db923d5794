package dev.triennium.api.certification;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.standard.StandardView;
import dev.triennium.domain.standard.StandardId;

/// The ids of the catalogue's standards.
final class StandardIds {

    private StandardIds() {}

    static StandardId toDomain(GlobalId id) {
        return id.as(StandardView.TYPE, StandardId::new);
    }
}
