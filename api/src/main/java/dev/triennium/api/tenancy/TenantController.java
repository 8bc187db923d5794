package dev.triennium.api.tenancy;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.domain.archive.ArchivedFilter;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.EmploymentRepository;
import dev.triennium.domain.tenancy.Engagement;
import dev.triennium.domain.tenancy.EngagementService;
import dev.triennium.domain.tenancy.FirmScope;
import dev.triennium.domain.tenancy.PortfolioScope;
import dev.triennium.domain.tenancy.Site;
import dev.triennium.domain.tenancy.Tenant;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantService;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class TenantController {

    private final TenantService service;
    private final EngagementService engagementService;
    private final TenantRepository tenants;
    private final EmploymentRepository employments;
    private final Authorizer authorizer;
    private final Clock clock;

    TenantController(
            TenantService service,
            EngagementService engagementService,
            TenantRepository tenants,
            EmploymentRepository employments,
            Authorizer authorizer,
            Clock clock) {
        this.service = service;
        this.engagementService = engagementService;
        this.tenants = tenants;
        this.employments = employments;
        this.authorizer = authorizer;
        this.clock = clock;
    }

    @QueryMapping
    ViewerView viewer(Caller caller) {
        return ViewerView.of(caller);
    }

    @SchemaMapping(typeName = "Viewer")
    CompletableFuture<PersonView> person(
            ViewerView viewer, DataLoader<PersonId, PersonView> loader) {
        return loader.load(viewer.person());
    }

    @SchemaMapping(typeName = "Viewer")
    List<EmploymentView> employments(ViewerView viewer) {
        return employments
                .listHeld(List.of(viewer.person()), clock.instant())
                .getOrDefault(viewer.person(), List.of())
                .stream()
                .map(EmploymentView::of)
                .toList();
    }

    @QueryMapping
    @Nullable TenantView tenant(TenantScope scope) {
        return tenants.find(scope).map(found -> TenantView.of(scope, found)).orElse(null);
    }

    @QueryMapping
    Connection<TenantView> tenants(
            PageArguments page,
            @Argument ArchivedFilter archived,
            PortfolioScope portfolio,
            Caller caller) {
        var found = tenants.pageAccessible(portfolio, archived, page.request());
        var ids = found.values().stream().map(Tenant::id).collect(Collectors.toSet());
        var scopes = authorizer.readable(caller, ids, portfolio.operation());
        // An engagement may have ended between the two statements.
        return Connection.of(
                found.where(tenant -> scopes.contains(tenant.id())),
                page,
                tenant -> TenantView.of(scopes.get(tenant.id()), tenant));
    }

    record TenantPayload(@Nullable TenantView tenant, List<UserErrorView> errors) {}

    record RemovedSitePayload(
            @Nullable TenantView tenant,
            @Nullable SiteView conflictingSite,
            List<UserErrorView> errors) {}

    record SitePayload(@Nullable SiteView site, List<UserErrorView> errors) {}

    record EngagementPayload(@Nullable EngagementView engagement, List<UserErrorView> errors) {}

    @MutationMapping
    TenantPayload createTenant(
            @Argument @Valid CreateTenantInput input, FirmScope firm, Caller caller) {
        var id = service.create(firm, input.toCommand(), input.idempotencyKey());
        return changed(authorizer.readable(caller, Set.of(id), firm.operation()).get(id));
    }

    @MutationMapping
    TenantPayload changeTenant(@Argument @Valid ChangeTenantInput input, TenantScope scope) {
        return payload(
                scope,
                service.change(
                        scope, input::applyTo, input.expectedVersion(), input.confirmDuplicate()));
    }

    @MutationMapping
    TenantPayload archiveTenant(@Argument ArchiveTenantInput input, TenantScope scope) {
        return payload(scope, service.archive(scope, input.expectedVersion()));
    }

    @MutationMapping
    TenantPayload unarchiveTenant(@Argument UnarchiveTenantInput input, TenantScope scope) {
        return payload(scope, service.unarchive(scope, input.expectedVersion()));
    }

    private TenantPayload changed(TenantScope scope) {
        return payload(scope, tenants.find(scope).orElseThrow());
    }

    private static TenantPayload payload(TenantScope scope, Tenant tenant) {
        return new TenantPayload(TenantView.of(scope, tenant), List.of());
    }

    @MutationMapping
    SitePayload addSite(@Argument @Valid AddSiteInput input, TenantScope scope) {
        return payload(scope, service.addSite(scope, input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    SitePayload changeSite(@Argument @Valid ChangeSiteInput input, TenantScope scope) {
        var id = input.id();
        return payload(
                scope,
                service.changeSite(
                        scope,
                        id,
                        input::applyTo,
                        input.expectedVersion(),
                        input.confirmDuplicate()));
    }

    private static SitePayload payload(TenantScope scope, Site site) {
        return new SitePayload(SiteView.of(scope, site), List.of());
    }

    @MutationMapping
    RemovedSitePayload removeSite(@Argument @Valid RemoveSiteInput input, TenantScope scope) {
        var id = input.id();
        service.removeSite(scope, id, input.expectedVersion());
        return new RemovedSitePayload(changed(scope).tenant(), null, List.of());
    }

    @MutationMapping
    EngagementPayload startEngagement(
            @Argument @Valid StartEngagementInput input, TenantScope scope) {
        return payload(
                scope, engagementService.start(scope, input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    EngagementPayload endEngagement(@Argument @Valid EndEngagementInput input, TenantScope scope) {
        var id = input.id();
        return payload(scope, engagementService.end(scope, id, input.expectedVersion()));
    }

    @MutationMapping
    EngagementPayload pauseEngagement(
            @Argument @Valid PauseEngagementInput input, TenantScope scope) {
        return payload(
                scope,
                engagementService.pause(
                        scope, input.id(), input.reason(), input.expectedVersion()));
    }

    @MutationMapping
    EngagementPayload resumeEngagement(@Argument ResumeEngagementInput input, TenantScope scope) {
        return payload(scope, engagementService.resume(scope, input.id(), input.expectedVersion()));
    }

    @MutationMapping
    EngagementPayload nameLeadConsultant(
            @Argument NameLeadConsultantInput input, TenantScope scope) {
        return payload(
                scope,
                engagementService.nameLeadConsultant(
                        scope, input.id(), input.personId(), input.expectedVersion()));
    }

    private static EngagementPayload payload(TenantScope scope, Engagement engagement) {
        return new EngagementPayload(EngagementView.of(scope, engagement), List.of());
    }
}
