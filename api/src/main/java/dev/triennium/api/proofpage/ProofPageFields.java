package dev.triennium.api.proofpage;

import dev.triennium.api.certification.CertificationPaperView;
import dev.triennium.api.certification.CertificationView;
import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.Part;
import dev.triennium.api.graphql.WebLinks;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.proofpage.ProofPage;
import dev.triennium.domain.proofpage.ProofPageAction;
import dev.triennium.domain.proofpage.ProofPageRepository;
import dev.triennium.domain.proofpage.ProofPageService;
import dev.triennium.domain.tenancy.TenantScope;
import graphql.schema.DataFetchingEnvironment;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// What stands below certifications and their public pages.
@Controller
class ProofPageFields {

    private final ProofPageService service;
    private final WebLinks links;
    private final Part<CertificationId, Optional<ProofPage>> ofCertifications;

    ProofPageFields(
            ProofPageService service,
            ProofPageRepository pages,
            WebLinks links,
            BatchLoaderRegistry registry) {
        this.service = service;
        this.links = links;
        this.ofCertifications =
                Part.registerOptional(
                        registry, "Certification.proofPage", pages::listOfCertifications);
    }

    @SchemaMapping(typeName = CertificationView.TYPE, field = "proofPage")
    CompletableFuture<@Nullable ProofPageView> ofCertification(
            CertificationView certification, DataFetchingEnvironment environment) {
        return page(certification.scope(), certification.head().id(), environment);
    }

    @SchemaMapping(typeName = "Certificate", field = "proofPage")
    CompletableFuture<@Nullable ProofPageView> ofCertificate(
            CertificationPaperView certificate, DataFetchingEnvironment environment) {
        return page(certificate.scope(), certificate.certificationId(), environment);
    }

    private CompletableFuture<@Nullable ProofPageView> page(
            TenantScope scope, CertificationId certification, DataFetchingEnvironment environment) {
        return ofCertifications
                .load(environment, scope, certification)
                .thenApply(page -> page.map(one -> ProofPageView.of(scope, one)).orElse(null));
    }

    @SchemaMapping(typeName = ProofPageView.TYPE)
    CompletableFuture<CertificationView> certification(
            ProofPageView page, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(
                Entity.load(
                        environment,
                        CertificationView.TYPE,
                        page.scope(),
                        page.page().certification()));
    }

    @SchemaMapping(typeName = ProofPageView.TYPE)
    URI address(ProofPageView page) {
        return links.to("/proof/" + page.page().key().text());
    }

    @SchemaMapping(typeName = ProofPageView.TYPE)
    CompletableFuture<PersonView> publishedBy(
            ProofPageView page, DataLoader<PersonId, PersonView> loader) {
        return loader.load(page.page().publication().by());
    }

    @SchemaMapping(typeName = ProofPageView.TYPE)
    List<ProofPageAction> allowedActions(ProofPageView page) {
        return service.allowedActions(page.scope());
    }
}
