package dev.triennium.api.audittrail;

import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.FirmConnections;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.References;
import dev.triennium.api.tenancy.FirmView;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.FirmAuditEntry;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.FirmTrailRepository;
import graphql.schema.DataFetchingEnvironment;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// What happened to a firm, for its partners.
@Controller
class FirmTrailFields {

    private final FirmConnections<FirmId, FirmAuditEntry, FirmAuditEntryView> ofFirms;

    FirmTrailFields(
            FirmTrailRepository entries, Authorizer authorizer, BatchLoaderRegistry registry) {
        this.ofFirms =
                FirmConnections.register(
                        registry,
                        "Firm.auditTrail",
                        authorizer,
                        entries::pages,
                        FirmAuditEntryView::of);
    }

    @SchemaMapping(typeName = "Firm")
    CompletableFuture<Connection<FirmAuditEntryView>> auditTrail(
            FirmView firm, PageArguments page, Caller caller, DataFetchingEnvironment environment) {
        return ofFirms.load(environment, caller, firm.firm(), page);
    }

    @SchemaMapping(typeName = FirmAuditEntryView.TYPE)
    CompletableFuture<FirmView> firm(
            FirmAuditEntryView entry, DataLoader<FirmId, FirmView> loader) {
        return loader.load(entry.firmId());
    }

    @SchemaMapping(typeName = FirmAuditEntryView.TYPE)
    @Nullable CompletableFuture<PersonView> person(
            FirmAuditEntryView entry, DataLoader<PersonId, PersonView> loader) {
        return References.load(entry.actor(), loader);
    }
}
