package dev.triennium.api.register;

import dev.triennium.api.graphql.DownloadLinkView;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.graphql.WebLinks;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.domain.identity.PersonId;
import graphql.schema.DataFetchingEnvironment;
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
    URI nonconformityRegister(ScopedView tenant) {
        return link(RegisterFile.NONCONFORMITIES, tenant);
    }

    @SchemaMapping(typeName = "Tenant")
    URI objectiveRegister(ScopedView tenant) {
        return link(RegisterFile.OBJECTIVES, tenant);
    }

    @SchemaMapping(typeName = "Tenant")
    URI recurringTaskRegister(ScopedView tenant) {
        return link(RegisterFile.RECURRING_TASKS, tenant);
    }

    @SchemaMapping(typeName = "Tenant")
    URI riskRegister(ScopedView tenant) {
        return link(RegisterFile.RISKS, tenant);
    }

    @SchemaMapping(typeName = "Tenant")
    URI supplierRegister(ScopedView tenant) {
        return link(RegisterFile.SUPPLIERS, tenant);
    }

    @SchemaMapping(typeName = "Tenant")
    DownloadLinkView contextRegisterLink(ScopedView tenant, DataFetchingEnvironment environment) {
        return browserLink(RegisterFile.CONTEXT, tenant, environment);
    }

    @SchemaMapping(typeName = "Tenant")
    DownloadLinkView incidentRegisterLink(ScopedView tenant, DataFetchingEnvironment environment) {
        return browserLink(RegisterFile.INCIDENTS, tenant, environment);
    }

    @SchemaMapping(typeName = "Tenant")
    DownloadLinkView nonconformityRegisterLink(
            ScopedView tenant, DataFetchingEnvironment environment) {
        return browserLink(RegisterFile.NONCONFORMITIES, tenant, environment);
    }

    @SchemaMapping(typeName = "Tenant")
    DownloadLinkView objectiveRegisterLink(ScopedView tenant, DataFetchingEnvironment environment) {
        return browserLink(RegisterFile.OBJECTIVES, tenant, environment);
    }

    @SchemaMapping(typeName = "Tenant")
    DownloadLinkView recurringTaskRegisterLink(
            ScopedView tenant, DataFetchingEnvironment environment) {
        return browserLink(RegisterFile.RECURRING_TASKS, tenant, environment);
    }

    @SchemaMapping(typeName = "Tenant")
    DownloadLinkView riskRegisterLink(ScopedView tenant, DataFetchingEnvironment environment) {
        return browserLink(RegisterFile.RISKS, tenant, environment);
    }

    @SchemaMapping(typeName = "Tenant")
    DownloadLinkView supplierRegisterLink(ScopedView tenant, DataFetchingEnvironment environment) {
        return browserLink(RegisterFile.SUPPLIERS, tenant, environment);
    }

    private DownloadLinkView browserLink(
            RegisterFile file, ScopedView tenant, DataFetchingEnvironment environment) {
        return links.toBrowser(environment, tenant.scope(), file.path(tenant.scope().tenant()));
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
