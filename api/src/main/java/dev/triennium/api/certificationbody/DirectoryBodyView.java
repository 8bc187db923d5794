package dev.triennium.api.certificationbody;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.certificationbody.DirectoryBody;
import dev.triennium.domain.certificationbody.DirectoryService;
import dev.triennium.domain.tenancy.FirmId;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `DirectoryBody`.
///
/// @param kept no field of the SDL: what other fields are made from
public record DirectoryBodyView(
        DirectoryBody kept,
        GlobalId id,
        @Nullable FirmId firmId,
        int version,
        String name,
        String country,
        @Nullable String website,
        BodyParametersView parameters) {

    public static final String TYPE = DirectoryService.TYPE;

    public static DirectoryBodyView of(DirectoryBody body) {
        var details = body.details();
        return new DirectoryBodyView(
                body,
                GlobalId.of(TYPE, body.id().value()),
                body.firm(),
                body.version(),
                details.name(),
                details.country(),
                details.website(),
                BodyParametersView.of(details.parameters()));
    }
}
