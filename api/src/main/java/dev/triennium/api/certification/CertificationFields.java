package dev.triennium.api.certification;

import dev.triennium.api.certificationbody.CertificationBodyView;
import dev.triennium.api.graphql.ChildConnections;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.Lists;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.standard.StandardView;
import dev.triennium.api.tenancy.FirmView;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.domain.certification.Certification;
import dev.triennium.domain.certification.CertificationEvent;
import dev.triennium.domain.certification.CertificationFlag;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CertificationRepository;
import dev.triennium.domain.certification.Editions;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.Actor;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.TenantId;
import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// The fields of certifications and of what belongs to them that need reading.
@Controller
class CertificationFields {

    private final Clock clock;
    private final ChildConnections<TenantId, Certification, CertificationView> ofTenants;
    private final ChildConnections<CertificationId, CertificationEvent, CertificationEventView>
            eventsOfCertifications;

    CertificationFields(
            CertificationRepository certifications,
            Editions editions,
            Clock clock,
            BatchLoaderRegistry registry) {
        this.clock = clock;
        this.ofTenants =
                ChildConnections.register(
                        registry,
                        "Tenant.certifications",
                        (scopes, _, page) -> certifications.listByTenant(scopes, page),
                        CertificationView::of);
        this.eventsOfCertifications =
                ChildConnections.register(
                        registry,
                        "Certification.events",
                        certifications::listEvents,
                        CertificationEventView::of);
        registry.forTypePair(StandardId.class, Editions.Edition.class)
                .registerMappedBatchLoader(
                        (ids, _) ->
                                Mono.fromCallable(() -> editions.list(ids))
                                        .subscribeOn(Schedulers.boundedElastic()));
    }

    @SchemaMapping(typeName = "Tenant", field = "certifications")
    CompletableFuture<Connection<CertificationView>> ofTenant(
            ScopedView tenant, PageArguments page, DataFetchingEnvironment environment) {
        return ofTenants.load(environment, tenant.scope(), tenant.scope().tenant(), page);
    }

    @SchemaMapping(typeName = "Certification")
    CompletableFuture<StandardView> standard(
            CertificationView certification, DataLoader<StandardId, StandardView> loader) {
        return loader.load(certification.certification().dossier().standard());
    }

    @SchemaMapping(typeName = "Certification")
    CompletableFuture<List<CertificationFlag>> flags(
            CertificationView certification, DataLoader<StandardId, Editions.Edition> loader) {
        var today = certification.scope().today(clock);
        return loader.load(certification.certification().dossier().standard())
                .thenApply(
                        edition ->
                                List.copyOf(
                                        CertificationFlag.of(
                                                certification.certification(),
                                                today,
                                                edition.transition())));
    }

    @SchemaMapping(typeName = "Certification")
    @Nullable CompletableFuture<CertificationBodyView> body(
            CertificationView certification, DataFetchingEnvironment environment) {
        return Entity.load(
                environment,
                CertificationBodyView.TYPE,
                certification.scope(),
                certification.certification().dossier().body());
    }

    @SchemaMapping(typeName = "Certification")
    Connection<PlannedAuditView> audits(CertificationView certification, PageArguments page) {
        return Connection.of(
                Lists.page(certification.certification().dossier().audits(), page.request()),
                page,
                audit -> PlannedAuditView.of(certification.scope(), audit));
    }

    @SchemaMapping(typeName = "Certification")
    Connection<FindingView> findings(CertificationView certification, PageArguments page) {
        return Connection.of(
                Lists.page(certification.certification().dossier().findings(), page.request()),
                page,
                finding -> FindingView.of(certification.scope(), finding));
    }

    @SchemaMapping(typeName = "Certification")
    Connection<CertificateView> certificates(CertificationView certification, PageArguments page) {
        return Connection.of(
                Lists.page(certification.certification().dossier().certificates(), page.request()),
                page,
                certificate -> CertificateView.of(certification.scope(), certificate));
    }

    /// The view's own `scope` is the caller's; the certificate's is what it covers.
    @SchemaMapping(typeName = "Certificate", field = "scope")
    String scopeOf(CertificateView certificate) {
        return certificate.certificateScope();
    }

    @SchemaMapping(typeName = "Certification")
    CompletableFuture<Connection<CertificationEventView>> events(
            CertificationView certification,
            PageArguments page,
            DataFetchingEnvironment environment) {
        return eventsOfCertifications.load(
                environment, certification.scope(), certification.certification().id(), page);
    }

    @SchemaMapping(typeName = "CertificationEvent")
    @Nullable CompletableFuture<PersonView> person(
            CertificationEventView event, DataLoader<PersonId, PersonView> loader) {
        return switch (event.actor()) {
            case Actor.Person(var person, _) -> loader.load(person);
            case Actor.Job _ -> null;
        };
    }

    @SchemaMapping(typeName = "CertificationEvent")
    @Nullable CompletableFuture<FirmView> onBehalfOf(
            CertificationEventView event, DataLoader<FirmId, FirmView> loader) {
        return switch (event.actor()) {
            case Actor.Person(_, var firm) -> firm == null ? null : loader.load(firm);
            case Actor.Job _ -> null;
        };
    }
}
