package dev.triennium.api.audittrail;

import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.Nodes;
import dev.triennium.api.graphql.References;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.domain.identity.PersonId;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// What an entry says beyond its row, for people.
@Controller
class AuditTrailFields {

    private static final int MAX_CHANGES = 50;

    @SchemaMapping(typeName = AuditEntryView.TYPE)
    CompletableFuture<Object> subject(AuditEntryView entry, DataFetchingEnvironment environment) {
        return Nodes.load(environment, entry.scope(), entry.subjectId());
    }

    @SchemaMapping(typeName = AuditEntryView.TYPE)
    @Nullable CompletableFuture<Object> membership(
            AuditEntryView entry, DataFetchingEnvironment environment) {
        return Entity.load(environment, "Membership", entry.scope(), entry.membershipId());
    }

    @SchemaMapping(typeName = AuditEntryView.TYPE)
    @Nullable CompletableFuture<Object> engagement(
            AuditEntryView entry, DataFetchingEnvironment environment) {
        return Entity.load(environment, "Engagement", entry.scope(), entry.engagementId());
    }

    @SchemaMapping(typeName = AuditEntryView.TYPE)
    @Nullable String subjectName(AuditEntryView entry) {
        var json = entry.after() == null ? entry.before() : entry.after();
        return AuditedState.read(json).name().orElse(null);
    }

    @SchemaMapping(typeName = AuditEntryView.TYPE)
    List<AuditChangeView> changes(AuditEntryView entry) {
        return AuditedState.changes(entry.before(), entry.after()).stream()
                .limit(MAX_CHANGES)
                .map(change -> AuditChangeView.of(entry.scope(), change))
                .toList();
    }

    @SchemaMapping(typeName = AuditEntryView.TYPE)
    int changeCount(AuditEntryView entry) {
        return AuditedState.changes(entry.before(), entry.after()).size();
    }

    @SchemaMapping(typeName = "AuditValue")
    @Nullable CompletableFuture<Object> node(
            AuditValueView value, DataFetchingEnvironment environment) {
        var id = value.nodeId();
        return id == null ? null : Nodes.load(environment, value.scope(), id);
    }

    @SchemaMapping(typeName = "AuditValue")
    @Nullable CompletableFuture<PersonView> person(
            AuditValueView value, DataLoader<PersonId, PersonView> loader) {
        return References.load(value.personId(), loader);
    }
}
