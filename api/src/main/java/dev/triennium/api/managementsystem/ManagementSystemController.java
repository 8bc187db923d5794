package dev.triennium.api.managementsystem;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.domain.managementsystem.ManagementSystem;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.managementsystem.ManagementSystemRepository;
import dev.triennium.domain.managementsystem.ManagementSystemService;
import dev.triennium.domain.tenancy.TenantScope;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class ManagementSystemController {

    private final ManagementSystemRepository systems;
    private final ManagementSystemService service;

    ManagementSystemController(
            ManagementSystemRepository systems, ManagementSystemService service) {
        this.systems = systems;
        this.service = service;
    }

    @QueryMapping
    @Nullable ManagementSystemView managementSystem(
            @Argument ManagementSystemId id, TenantScope scope) {
        return systems.findFacts(scope, id)
                .map(found -> ManagementSystemView.of(scope, found))
                .orElse(null);
    }

    record ManagementSystemPayload(
            @Nullable ManagementSystemView managementSystem, List<UserErrorView> errors) {}

    private static ManagementSystemPayload changed(TenantScope scope, ManagementSystem system) {
        return new ManagementSystemPayload(
                ManagementSystemView.of(scope, system.facts()), List.of());
    }

    @MutationMapping
    ManagementSystemPayload createManagementSystem(
            @Argument @Valid CreateManagementSystemInput input, TenantScope scope) {
        return changed(scope, service.create(scope, input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    ManagementSystemPayload changeScope(
            @Argument @Valid ChangeScopeInput input, TenantScope scope) {
        return changed(
                scope,
                service.changeScope(scope, input.id(), input::applyTo, input.expectedVersion()));
    }

    @MutationMapping
    ManagementSystemPayload setSitePersonnel(
            @Argument @Valid SetSitePersonnelInput input, TenantScope scope) {
        var site = input.toSite();
        return changed(
                scope,
                service.changeScope(
                        scope,
                        input.id(),
                        content -> content.withPersonnel(site),
                        input.expectedVersion()));
    }

    @MutationMapping
    ManagementSystemPayload approveScope(
            @Argument @Valid ApproveScopeInput input, TenantScope scope) {
        return changed(
                scope,
                service.approveScope(
                        scope,
                        input.id(),
                        input.approvedOn(),
                        input.reason(),
                        input.expectedVersion()));
    }

    @MutationMapping
    ManagementSystemPayload discardScopeDraft(
            @Argument @Valid DiscardScopeDraftInput input, TenantScope scope) {
        return changed(scope, service.discardDraft(scope, input.id(), input.expectedVersion()));
    }

    @MutationMapping
    ManagementSystemPayload archiveManagementSystem(
            @Argument ArchiveManagementSystemInput input, TenantScope scope) {
        return changed(scope, service.archive(scope, input.id(), input.expectedVersion()));
    }

    @MutationMapping
    ManagementSystemPayload unarchiveManagementSystem(
            @Argument UnarchiveManagementSystemInput input, TenantScope scope) {
        return changed(scope, service.unarchive(scope, input.id(), input.expectedVersion()));
    }
}
