package dev.triennium.api.tenancy;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.FirmConnections;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.References;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.Employment;
import dev.triennium.domain.tenancy.EmploymentRepository;
import dev.triennium.domain.tenancy.EmploymentService;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.FirmScope;
import graphql.schema.DataFetchingEnvironment;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// A firm's people.
@Controller
class FirmController {

    private final EmploymentService service;
    private final FirmPermissions permissions;
    private final FirmConnections<FirmId, Employment, EmploymentView> peopleOfFirms;
    private final Clock clock;

    FirmController(
            EmploymentService service,
            EmploymentRepository employments,
            FirmPermissions permissions,
            Authorizer authorizer,
            BatchLoaderRegistry registry,
            Clock clock) {
        this.service = service;
        this.permissions = permissions;
        this.clock = clock;
        this.peopleOfFirms =
                FirmConnections.register(
                        registry,
                        "Firm.people",
                        authorizer,
                        employments::pages,
                        EmploymentView::of);
    }

    record EmploymentPayload(@Nullable EmploymentView employment, List<UserErrorView> errors) {}

    @SchemaMapping(typeName = FirmView.TYPE, field = "permissions")
    CompletableFuture<List<Permission>> permissions(
            FirmView firm, Caller caller, DataFetchingEnvironment environment) {
        return permissions
                .load(environment, caller, firm.firm())
                .thenApply(held -> held.stream().sorted().toList());
    }

    @SchemaMapping(typeName = EmploymentView.TYPE)
    CompletableFuture<List<EmploymentView.Action>> allowedActions(
            EmploymentView employment, Caller caller, DataFetchingEnvironment environment) {
        return permissions
                .load(environment, caller, employment.firmId())
                .thenApply(held -> employment.allowedActions(held, clock.instant()));
    }

    @SchemaMapping(typeName = FirmView.TYPE)
    CompletableFuture<Connection<EmploymentView>> people(
            FirmView firm, PageArguments page, Caller caller, DataFetchingEnvironment environment) {
        return peopleOfFirms.load(environment, caller, firm.firm(), page);
    }

    @SchemaMapping(typeName = EmploymentView.TYPE)
    CompletableFuture<FirmView> firm(
            EmploymentView employment, DataLoader<FirmId, FirmView> loader) {
        return loader.load(employment.firmId());
    }

    @SchemaMapping(typeName = EmploymentView.TYPE)
    CompletableFuture<PersonView> person(
            EmploymentView employment, DataLoader<PersonId, PersonView> loader) {
        return loader.load(employment.personId());
    }

    @SchemaMapping(typeName = EmploymentView.TYPE)
    @Nullable CompletableFuture<PersonView> grantedBy(
            EmploymentView employment, DataLoader<PersonId, PersonView> loader) {
        return References.load(employment.grantedById(), loader);
    }

    @SchemaMapping(typeName = EmploymentView.TYPE)
    @Nullable CompletableFuture<PersonView> endedBy(
            EmploymentView employment, DataLoader<PersonId, PersonView> loader) {
        return References.load(employment.endedById(), loader);
    }

    @MutationMapping
    EmploymentPayload changeEmployment(
            @Argument @Valid ChangeEmploymentInput input, FirmScope firm) {
        return payload(
                service.change(
                        firm, input.id(), input.role(), input.reason(), input.expectedVersion()));
    }

    @MutationMapping
    EmploymentPayload changeEmploymentValidity(
            @Argument ChangeEmploymentValidityInput input, FirmScope firm) {
        return payload(
                service.changeValidity(firm, input.id(), input::applyTo, input.expectedVersion()));
    }

    @MutationMapping
    EmploymentPayload endEmployment(@Argument @Valid EndEmploymentInput input, FirmScope firm) {
        return payload(service.end(firm, input.id(), input.reason(), input.expectedVersion()));
    }

    private static EmploymentPayload payload(Employment employment) {
        return new EmploymentPayload(EmploymentView.of(employment), List.of());
    }
}
