package dev.triennium.api.certificationbody;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.api.graphql.ChildConnections;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.certificationbody.CertificationBody;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.certificationbody.CertificationBodyRepository;
import dev.triennium.domain.certificationbody.CertificationBodyService;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import graphql.schema.DataFetchingEnvironment;
import jakarta.validation.Valid;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

@Controller
class CertificationBodyController {

    private final CertificationBodyRepository bodies;
    private final CertificationBodyService service;
    private final ChildConnections<TenantId, CertificationBody, CertificationBodyView> ofTenants;

    CertificationBodyController(
            CertificationBodyRepository bodies,
            CertificationBodyService service,
            BatchLoaderRegistry registry) {
        this.bodies = bodies;
        this.service = service;
        this.ofTenants =
                ChildConnections.register(
                        registry,
                        "Tenant.certificationBodies",
                        (scopes, _, page) -> bodies.pages(scopes, page),
                        CertificationBodyView::of);
    }

    @SchemaMapping(typeName = "Tenant", field = "certificationBodies")
    CompletableFuture<Connection<CertificationBodyView>> ofTenant(
            ScopedView tenant, PageArguments page, DataFetchingEnvironment environment) {
        return ofTenants.load(environment, tenant.scope(), tenant.scope().tenant(), page);
    }

    @QueryMapping
    @Nullable CertificationBodyView certificationBody(
            @Argument CertificationBodyId id, TenantScope scope) {
        return bodies.find(scope, id)
                .map(body -> CertificationBodyView.of(scope, body))
                .orElse(null);
    }

    @QueryMapping
    Connection<CertificationBodyView> certificationBodies(PageArguments page, TenantScope scope) {
        return Connection.of(
                bodies.page(scope, page.request()),
                page,
                body -> CertificationBodyView.of(scope, body));
    }

    record CertificationBodyPayload(
            @Nullable CertificationBodyView certificationBody, List<UserErrorView> errors) {}

    @MutationMapping
    CertificationBodyPayload createCertificationBody(
            @Argument @Valid CreateCertificationBodyInput input, TenantScope scope) {
        return changed(scope, service.create(scope, input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    CertificationBodyPayload updateCertificationBody(
            @Argument @Valid UpdateCertificationBodyInput input, TenantScope scope) {
        var id = input.id();
        return changed(
                scope,
                service.update(
                        scope,
                        id,
                        input.expectedVersion(),
                        input.toDetails(),
                        input.confirmDuplicate()));
    }

    @MutationMapping
    CertificationBodyPayload chooseDirectoryBody(
            @Argument @Valid ChooseDirectoryBodyInput input, TenantScope scope) {
        return changed(
                scope,
                service.choose(
                        scope,
                        input.directoryBodyId(),
                        input.confirmDuplicate(),
                        input.idempotencyKey()));
    }

    @MutationMapping
    CertificationBodyPayload linkCertificationBody(
            @Argument @Valid LinkCertificationBodyInput input, TenantScope scope) {
        return changed(
                scope,
                service.link(scope, input.id(), input.expectedVersion(), input.directoryBodyId()));
    }

    private static CertificationBodyPayload changed(TenantScope scope, CertificationBody body) {
        return new CertificationBodyPayload(CertificationBodyView.of(scope, body), List.of());
    }
}
