package dev.triennium.api.tenantexport;

import dev.triennium.api.tenancy.PersonView;
import dev.triennium.domain.identity.PersonId;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// What stands below an export.
@Controller
class TenantExportFields {

    @SchemaMapping(typeName = TenantExportView.TYPE)
    CompletableFuture<PersonView> requestedBy(
            TenantExportView export, DataLoader<PersonId, PersonView> loader) {
        return loader.load(export.requestedById());
    }
}
