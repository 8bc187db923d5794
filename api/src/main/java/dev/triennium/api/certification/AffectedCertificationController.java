package dev.triennium.api.certification;

import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.domain.certification.AffectedCertificationService;
import dev.triennium.domain.certification.AffectedCertificationService.Affected;
import dev.triennium.domain.certificationbody.DirectoryBodyId;
import dev.triennium.domain.certificationbody.DirectoryViewers;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.PortfolioScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TenantsInUse;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// What runs at a body of the directory, over all organisations that the caller may open.
@Controller
class AffectedCertificationController {

    private static final String EDGE = "AffectedCertificationEdge";

    private final AffectedCertificationService service;
    private final DirectoryViewers viewers;
    private final TenantsInUse tenants;
    private final Authorizer authorizer;

    AffectedCertificationController(
            AffectedCertificationService service,
            DirectoryViewers viewers,
            TenantsInUse tenants,
            Authorizer authorizer) {
        this.service = service;
        this.viewers = viewers;
        this.tenants = tenants;
        this.authorizer = authorizer;
    }

    /// @param certification as other lists show it
    record AffectedView(
            CertificationView certification,
            @Nullable LocalDate lostOn,
            @Nullable LocalDate transferUntil) {

        private static AffectedView of(TenantScopes scopes, Affected one) {
            return new AffectedView(
                    CertificationView.of(scopes.get(one.tenant()), one.certification()),
                    one.lostOn(),
                    one.transferUntil());
        }
    }

    @QueryMapping
    Connection<AffectedView> affectedCertifications(
            @Argument DirectoryBodyId directoryBodyId,
            PageArguments page,
            PortfolioScope portfolio,
            Caller caller) {
        if (!viewers.sees(caller, directoryBodyId)) {
            return Connection.of(Page.<AffectedView>empty(), page, one -> one);
        }
        var scopes =
                authorizer.readable(
                        caller,
                        Set.copyOf(tenants.get(portfolio).tenants()),
                        portfolio.operation());
        return Connection.of(
                service.page(scopes, directoryBodyId, page.request()),
                page,
                one -> AffectedView.of(scopes, one));
    }

    @SchemaMapping(typeName = EDGE)
    CertificationView node(Connection.Edge<AffectedView> edge) {
        return edge.node().certification();
    }

    @SchemaMapping(typeName = EDGE)
    @Nullable LocalDate lostOn(Connection.Edge<AffectedView> edge) {
        return edge.node().lostOn();
    }

    @SchemaMapping(typeName = EDGE)
    @Nullable LocalDate transferUntil(Connection.Edge<AffectedView> edge) {
        return edge.node().transferUntil();
    }
}
