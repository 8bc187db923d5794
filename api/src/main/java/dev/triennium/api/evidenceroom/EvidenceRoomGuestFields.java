package dev.triennium.api.evidenceroom;

import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.References;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.domain.evidenceroom.EvidenceRoomGuest;
import dev.triennium.domain.identity.PersonId;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// What stands below the guests of rooms, and below the log of what they did.
@Controller
class EvidenceRoomGuestFields {

    @SchemaMapping(typeName = EvidenceRoomGuestView.TYPE, field = "room")
    CompletableFuture<EvidenceRoomView> roomOfGuest(
            EvidenceRoomGuestView one, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(
                Entity.load(environment, EvidenceRoomView.TYPE, one.scope(), one.guest().room()));
    }

    @SchemaMapping(typeName = EvidenceRoomGuestView.TYPE)
    CompletableFuture<List<EvidenceRoomGuest.Action>> allowedActions(
            EvidenceRoomGuestView one, DataFetchingEnvironment environment) {
        return roomOfGuest(one, environment)
                .thenApply(room -> one.guest().allowedActions(one.scope(), room.room().isOpen()));
    }

    @SchemaMapping(typeName = EvidenceRoomGuestView.TYPE)
    CompletableFuture<PersonView> sentBy(
            EvidenceRoomGuestView one, DataLoader<PersonId, PersonView> loader) {
        return loader.load(one.guest().sending().by());
    }

    @SchemaMapping(typeName = EvidenceRoomGuestView.TYPE)
    @Nullable CompletableFuture<PersonView> revokedBy(
            EvidenceRoomGuestView one, DataLoader<PersonId, PersonView> loader) {
        var revocation = one.guest().revocation();
        return References.load(revocation == null ? null : revocation.by(), loader);
    }

    @SchemaMapping(typeName = EvidenceRoomAccessView.TYPE, field = "guest")
    CompletableFuture<EvidenceRoomGuestView> guestOfAccess(
            EvidenceRoomAccessView one, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(
                Entity.load(
                        environment,
                        EvidenceRoomGuestView.TYPE,
                        one.scope(),
                        one.access().guest()));
    }

    @SchemaMapping(typeName = EvidenceRoomAccessView.TYPE)
    @Nullable CompletableFuture<PersonView> by(
            EvidenceRoomAccessView one, DataLoader<PersonId, PersonView> loader) {
        return References.load(one.access().by(), loader);
    }
}
