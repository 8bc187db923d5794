package dev.triennium.api.audittrail;

import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.tenancy.FirmView;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.domain.audittrail.AuditTrailRepository;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.Actor;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class AuditTrailController {

    private final AuditTrailRepository entries;

    AuditTrailController(AuditTrailRepository entries) {
        this.entries = entries;
    }

    @QueryMapping
    Connection<AuditEntryView> auditTrail(
            @Argument @Nullable GlobalId subjectId, PageArguments page, TenantScope scope) {
        var subject = subjectId == null ? null : subjectId.key();
        var found = entries.page(scope, subject, page.request());
        return Connection.of(found, page, entry -> AuditEntryView.of(scope, entry));
    }

    @SchemaMapping(typeName = "AuditEntry")
    @Nullable CompletableFuture<PersonView> person(
            AuditEntryView entry, DataLoader<PersonId, PersonView> loader) {
        return switch (entry.actor()) {
            case Actor.Person(var person, _) -> loader.load(person);
            case Actor.Job _ -> null;
        };
    }

    @SchemaMapping(typeName = "AuditEntry")
    @Nullable CompletableFuture<FirmView> onBehalfOf(
            AuditEntryView entry, DataLoader<FirmId, FirmView> loader) {
        return switch (entry.actor()) {
            case Actor.Person(_, var firm) -> firm == null ? null : loader.load(firm);
            case Actor.Job _ -> null;
        };
    }
}
