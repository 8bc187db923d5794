package dev.triennium.api.certificateproof;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.certificateproof.CertificateContent;
import dev.triennium.domain.certificateproof.CertificateDifference;
import dev.triennium.domain.certificateproof.CertificateLack;
import dev.triennium.domain.certificateproof.CertificateMark;
import dev.triennium.domain.certificateproof.CertificateProof;
import dev.triennium.domain.certificateproof.CertificateProofAction;
import dev.triennium.domain.certificateproof.PrintedSite;
import dev.triennium.domain.certificateproof.RegisterCheck;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.TenantScope;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `CertificateProof`.
///
/// @param proof no field of the SDL: what other fields are loaded by
record CertificateProofView(
        TenantScope scope,
        CertificateProof proof,
        GlobalId id,
        int version,
        CertificateProof.State state,
        ContentView content,
        List<CertificateLack> missing,
        List<CertificateDifference> differences,
        @Nullable Instant approvedAt,
        @Nullable String approvalReason,
        @Nullable LocalDate checkDueOn,
        @Nullable CheckView registerCheck,
        List<CertificateProofAction> allowedActions)
        implements ScopedView {

    static final String TYPE = "CertificateProof";

    static CertificateProofView of(TenantScope scope, CertificateProof proof) {
        var approval = proof.approval();
        var issue = proof.issue();
        return new CertificateProofView(
                scope,
                proof,
                GlobalId.of(TYPE, scope.tenant(), proof.id().value()),
                proof.version(),
                proof.state(),
                ContentView.of(proof.content()),
                proof.comparison().missing(),
                proof.comparison().differences(),
                approval == null ? null : approval.at(),
                approval == null ? null : approval.reason(),
                proof.dueOn(),
                issue == null ? null : CheckView.of(issue.last()),
                proof.allowedActions(scope));
    }

    /// The GraphQL type `CertificateContent`.
    record ContentView(
            @Nullable String number,
            @Nullable String revision,
            @Nullable String holder,
            List<PrintedSite> sites,
            @Nullable String standard,
            List<WordingView> wordings,
            List<Integer> sectorCodes,
            @Nullable LocalDate effectiveOn,
            @Nullable LocalDate expiresOn,
            @Nullable String bodyName,
            @Nullable String bodyAddress,
            List<CertificateMark> marks,
            @Nullable String statementVersion) {

        static ContentView of(CertificateContent content) {
            return new ContentView(
                    content.number(),
                    content.revision(),
                    content.holder(),
                    content.sites(),
                    content.standard(),
                    content.wordings().stream()
                            .map(one -> new WordingView(one.language().toLanguageTag(), one.text()))
                            .toList(),
                    content.sectorCodes(),
                    content.effectiveOn(),
                    content.expiresOn(),
                    content.bodyName(),
                    content.bodyAddress(),
                    content.marks(),
                    content.statementVersion());
        }
    }

    /// The GraphQL type `ScopeWording`.
    record WordingView(String language, String text) {}

    /// The GraphQL type `RegisterCheck`.
    ///
    /// @param by no field of the SDL: what `checkedBy` is loaded by
    record CheckView(
            PersonId by,
            RegisterCheck.Result result,
            LocalDate checkedOn,
            @Nullable URI url,
            @Nullable String note) {

        static @Nullable CheckView of(@Nullable RegisterCheck check) {
            return check == null
                    ? null
                    : new CheckView(
                            check.by(),
                            check.result(),
                            check.checkedOn(),
                            check.url() == null ? null : URI.create(check.url()),
                            check.note());
        }
    }
}
