package dev.triennium.api.tenancy;

import dev.triennium.api.graphql.References;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.FirmId;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// Who did it and in whose name, for all types that say so.
@Controller
class ActFields {

    @SchemaMapping(typeName = "Act")
    @Nullable CompletableFuture<PersonView> person(
            ActView act, DataLoader<PersonId, PersonView> loader) {
        return References.load(act.actor().person(), loader);
    }

    @SchemaMapping(typeName = "Act")
    @Nullable CompletableFuture<FirmView> onBehalfOf(
            ActView act, DataLoader<FirmId, FirmView> loader) {
        return References.load(act.actor().firm(), loader);
    }
}
