package dev.triennium.api.handover;

import dev.triennium.api.graphql.ChildConnections;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.FirmConnections;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.References;
import dev.triennium.api.tenancy.FirmView;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.api.tenancy.TenantView;
import dev.triennium.domain.handover.Handover;
import dev.triennium.domain.handover.HandoverRepository;
import dev.triennium.domain.handover.OfferedHandovers;
import dev.triennium.domain.handover.OfferedHandovers.Offer;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.TenantId;
import graphql.schema.DataFetchingEnvironment;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// What stands below organisations and firms, and below what is handed over between them.
@Controller
class HandoverFields {

    private static final String ENGAGEMENT = "Engagement";

    private final ChildConnections<TenantId, Handover, HandoverView> ofTenants;
    private final FirmConnections<FirmId, Offer, HandoverOfferView> ofFirms;

    HandoverFields(
            HandoverRepository handovers,
            OfferedHandovers offers,
            Authorizer authorizer,
            BatchLoaderRegistry registry) {
        this.ofTenants =
                ChildConnections.register(
                        registry,
                        "Tenant.handovers",
                        (scopes, _, page) -> handovers.pages(scopes, page),
                        HandoverView::of);
        this.ofFirms =
                FirmConnections.register(
                        registry,
                        "Firm.handovers",
                        authorizer,
                        offers::pages,
                        HandoverOfferView::of);
    }

    @SchemaMapping(typeName = "Tenant")
    CompletableFuture<Connection<HandoverView>> handovers(
            TenantView tenant, PageArguments page, DataFetchingEnvironment environment) {
        return ofTenants.load(environment, tenant.scope(), tenant.scope().tenant(), page);
    }

    @SchemaMapping(typeName = "Firm", field = "handovers")
    CompletableFuture<Connection<HandoverOfferView>> offered(
            FirmView firm, PageArguments page, Caller caller, DataFetchingEnvironment environment) {
        return ofFirms.load(environment, caller, firm.firm(), page);
    }

    @SchemaMapping(typeName = HandoverView.TYPE)
    @Nullable CompletableFuture<Object> engagement(
            HandoverView handover, DataFetchingEnvironment environment) {
        return Entity.load(environment, ENGAGEMENT, handover.scope(), handover.engagementId());
    }

    @SchemaMapping(typeName = HandoverView.TYPE)
    @Nullable CompletableFuture<Object> begunEngagement(
            HandoverView handover, DataFetchingEnvironment environment) {
        return Entity.load(environment, ENGAGEMENT, handover.scope(), handover.begunEngagementId());
    }

    @SchemaMapping(typeName = HandoverView.TYPE)
    CompletableFuture<FirmView> from(HandoverView handover, DataLoader<FirmId, FirmView> loader) {
        return loader.load(handover.fromId());
    }

    @SchemaMapping(typeName = HandoverView.TYPE)
    CompletableFuture<FirmView> to(HandoverView handover, DataLoader<FirmId, FirmView> loader) {
        return loader.load(handover.toId());
    }

    @SchemaMapping(typeName = HandoverView.TYPE)
    CompletableFuture<PersonView> askedBy(
            HandoverView handover, DataLoader<PersonId, PersonView> loader) {
        return loader.load(handover.askedById());
    }

    @SchemaMapping(typeName = HandoverView.TYPE)
    @Nullable CompletableFuture<FirmView> onBehalfOf(
            HandoverView handover, DataLoader<FirmId, FirmView> loader) {
        return References.load(handover.onBehalfOfId(), loader);
    }

    @SchemaMapping(typeName = HandoverView.TYPE)
    @Nullable CompletableFuture<PersonView> consentedBy(
            HandoverView handover, DataLoader<PersonId, PersonView> loader) {
        return References.load(handover.consentedById(), loader);
    }

    @SchemaMapping(typeName = HandoverView.TYPE)
    @Nullable CompletableFuture<PersonView> answeredBy(
            HandoverView handover, DataLoader<PersonId, PersonView> loader) {
        return References.load(handover.answeredById(), loader);
    }

    @SchemaMapping(typeName = HandoverOfferView.TYPE, field = "from")
    CompletableFuture<FirmView> offering(
            HandoverOfferView offer, DataLoader<FirmId, FirmView> loader) {
        return loader.load(offer.fromId());
    }

    @SchemaMapping(typeName = HandoverOfferView.TYPE, field = "to")
    CompletableFuture<FirmView> invited(
            HandoverOfferView offer, DataLoader<FirmId, FirmView> loader) {
        return loader.load(offer.toId());
    }
}
