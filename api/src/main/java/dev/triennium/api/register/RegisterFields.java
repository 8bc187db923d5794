package dev.triennium.api.register;

import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.graphql.WebLinks;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.domain.identity.PersonId;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// What stands below what all registers have.
@Controller
class RegisterFields {

    private final WebLinks links;

    RegisterFields(WebLinks links) {
        this.links = links;
    }

    @SchemaMapping(typeName = "Tenant")
    URI contextRegister(ScopedView tenant) {
        return link(RegisterFile.CONTEXT, tenant);
    }

    @SchemaMapping(typeName = "Tenant")
    URI incidentRegister(ScopedView tenant) {
        return link(RegisterFile.INCIDENTS, tenant);
    }

    @SchemaMapping(typeName = "Tenant")
    URI objectiveRegister(ScopedView tenant) {
        return link(RegisterFile.OBJECTIVES, tenant);
    }

    @SchemaMapping(typeName = "Tenant")
    URI riskRegister(ScopedView tenant) {
        return link(RegisterFile.RISKS, tenant);
    }

    @SchemaMapping(typeName = "Tenant")
    URI supplierRegister(ScopedView tenant) {
        return link(RegisterFile.SUPPLIERS, tenant);
    }

    private URI link(RegisterFile file, ScopedView tenant) {
        return links.to(file.path(tenant.scope().tenant()));
    }

    @SchemaMapping(typeName = "RegisterClosure")
    CompletableFuture<PersonView> closedBy(
            RegisterClosureView closure, DataLoader<PersonId, PersonView> loader) {
        return loader.load(closure.closedById());
    }

    @SchemaMapping(typeName = "RegisterReview")
    CompletableFuture<PersonView> reviewedBy(
            RegisterReviewView review, DataLoader<PersonId, PersonView> loader) {
        return loader.load(review.reviewedById());
    }
}
