package dev.triennium.api.certificateproof;

import dev.triennium.api.certification.CertificationPaperView;
import dev.triennium.api.certification.CertificationView;
import dev.triennium.api.graphql.ChildConnections;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.managementsystem.ScopeStatementView;
import dev.triennium.api.tenancy.ColleagueView;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.domain.certificateproof.CertificateProof;
import dev.triennium.domain.certificateproof.CertificateProofRepository;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.Ref;
import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// What stands below certifications, and below what their certificates print.
@Controller
class CertificateProofFields {

    private final ChildConnections<Ref<CertificationId>, CertificateProof, CertificateProofView>
            ofCertifications;

    CertificateProofFields(CertificateProofRepository proofs, BatchLoaderRegistry registry) {
        this.ofCertifications =
                ChildConnections.register(
                        registry,
                        "Certification.certificateProofs",
                        proofs::pages,
                        CertificateProofView::of);
    }

    @SchemaMapping(typeName = CertificationView.TYPE)
    CompletableFuture<Connection<CertificateProofView>> certificateProofs(
            CertificationView certification,
            PageArguments page,
            DataFetchingEnvironment environment) {
        var scope = certification.scope();
        return ofCertifications.load(
                environment, scope, Ref.in(scope, certification.head().id()), page);
    }

    @SchemaMapping(typeName = CertificateProofView.TYPE)
    CompletableFuture<CertificationView> certification(
            CertificateProofView proof, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(
                Entity.load(
                        environment,
                        CertificationView.TYPE,
                        proof.scope(),
                        proof.proof().certification()));
    }

    @SchemaMapping(typeName = CertificateProofView.TYPE)
    @Nullable CompletableFuture<ScopeStatementView> scopeStatement(
            CertificateProofView proof, DataFetchingEnvironment environment) {
        return Entity.load(
                environment,
                ScopeStatementView.TYPE,
                proof.scope(),
                proof.proof().comparison().scopeStatement());
    }

    @SchemaMapping(typeName = CertificateProofView.TYPE)
    @Nullable CompletableFuture<ColleagueView> owner(
            CertificateProofView proof, DataFetchingEnvironment environment) {
        return Entity.load(environment, ColleagueView.TYPE, proof.scope(), proof.proof().owner());
    }

    @SchemaMapping(typeName = CertificateProofView.TYPE)
    @Nullable CompletableFuture<PersonView> approvedBy(
            CertificateProofView proof, DataLoader<PersonId, PersonView> loader) {
        var approval = proof.proof().approval();
        return approval == null ? null : loader.load(approval.by());
    }

    @SchemaMapping(typeName = CertificateProofView.TYPE)
    @Nullable CompletableFuture<CertificationPaperView> certificate(
            CertificateProofView proof, DataFetchingEnvironment environment) {
        var issue = proof.proof().issue();
        return Entity.load(
                environment,
                "Certificate",
                proof.scope(),
                issue == null ? null : issue.certificate());
    }

    @SchemaMapping(typeName = "RegisterCheck")
    CompletableFuture<PersonView> checkedBy(
            CertificateProofView.CheckView check, DataLoader<PersonId, PersonView> loader) {
        return loader.load(check.by());
    }
}
