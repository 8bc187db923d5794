package dev.triennium.api.evidenceroom;

import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.References;
import dev.triennium.api.tenancy.ColleagueView;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.domain.EntityId;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.TenantScope;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// What stands below requests of auditors.
@Controller
class EvidenceRoomRequestFields {

    private static <V> CompletableFuture<V> required(
            DataFetchingEnvironment environment, String type, TenantScope scope, EntityId id) {
        return Objects.requireNonNull(Entity.<V>load(environment, type, scope, id));
    }

    @SchemaMapping(typeName = EvidenceRoomRequestView.TYPE, field = "room")
    CompletableFuture<EvidenceRoomView> roomOfRequest(
            EvidenceRoomRequestView one, DataFetchingEnvironment environment) {
        return required(environment, EvidenceRoomView.TYPE, one.scope(), one.request().room());
    }

    @SchemaMapping(typeName = EvidenceRoomRequestView.TYPE, field = "guest")
    @Nullable CompletableFuture<EvidenceRoomGuestView> guestOfRequest(
            EvidenceRoomRequestView one, DataFetchingEnvironment environment) {
        return Entity.load(
                environment,
                EvidenceRoomGuestView.TYPE,
                one.scope(),
                one.request().asked().guest());
    }

    @SchemaMapping(typeName = EvidenceRoomRequestView.TYPE)
    @Nullable CompletableFuture<PersonView> recordedBy(
            EvidenceRoomRequestView one, DataLoader<PersonId, PersonView> loader) {
        return References.load(one.request().asked().by(), loader);
    }

    @SchemaMapping(typeName = EvidenceRoomRequestView.TYPE)
    CompletableFuture<ColleagueView> owner(
            EvidenceRoomRequestView one, DataFetchingEnvironment environment) {
        return required(environment, ColleagueView.TYPE, one.scope(), one.request().owner());
    }

    @SchemaMapping(typeName = EvidenceRoomRequestView.TYPE)
    @Nullable CompletableFuture<PersonView> answeredBy(
            EvidenceRoomRequestView one, DataLoader<PersonId, PersonView> loader) {
        var answer = one.request().answer();
        return References.load(answer == null ? null : answer.by(), loader);
    }

    @SchemaMapping(typeName = EvidenceRoomRequestView.TYPE)
    CompletableFuture<List<EvidenceRoomEntryView>> answerEntries(
            EvidenceRoomRequestView one, DataFetchingEnvironment environment) {
        var answer = one.request().answer();
        return Entity.<EvidenceRoomEntryView>loadAll(
                        environment,
                        EvidenceRoomEntryView.TYPE,
                        one.scope(),
                        answer == null ? List.of() : answer.entries())
                .thenApply(entries -> entries.stream().filter(Objects::nonNull).toList());
    }
}
