package dev.triennium.domain.proofpage;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CertificationRepository;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.mail.LinkToken;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Switches the public pages of certifications on and off.
@DomainService
public final class ProofPageService {

    private final ProofPageRepository pages;
    private final Kept<ProofPageId, ProofPage> kept;
    private final CertificationRepository certifications;
    private final Changes changes;
    private final IdGenerator ids;
    private final Clock clock;

    public ProofPageService(
            ProofPageRepository pages,
            CertificationRepository certifications,
            Changes changes,
            IdGenerator ids,
            Clock clock) {
        this.pages = pages;
        this.kept = Kept.in(pages, "ProofPage").tracing(ProofPage::trace);
        this.certifications = certifications;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /// What a repetition of a publication is compared by.
    private record Publish(CertificationId certification, ProofPage.Content content) {}

    public ProofPage publish(
            TenantScope scope,
            CertificationId certification,
            ProofPage.Content content,
            @Nullable UUID key) {
        return changes.create(
                scope,
                kept,
                key,
                new Publish(certification, content),
                ProofPageId::new,
                () -> {
                    requireCertificate(scope, certification);
                    requireNone(scope, certification);
                    return new ProofPage(
                            new ProofPageId(ids.next()),
                            1,
                            certification,
                            content,
                            LinkToken.create(),
                            now(scope));
                });
    }

    private void requireCertificate(TenantScope scope, CertificationId id) {
        var certification =
                certifications
                        .find(scope, id)
                        .orElseThrow(() -> new NotFoundException("certificationId"));
        if (certification.dossier().currentCertificate().isEmpty()) {
            throw new RuleViolationException(
                    ErrorCode.STATE_MISMATCH,
                    ProofPageRule.CERTIFICATE_FIRST.reference(),
                    List.of("certificationId"),
                    "No certificate was issued yet.");
        }
    }

    private void requireNone(TenantScope scope, CertificationId certification) {
        if (!pages.listOfCertifications(
                        TenantScopes.of(scope), List.of(Ref.in(scope, certification)))
                .isEmpty()) {
            throw hasPage();
        }
    }

    /// Also of two that publish at once.
    public static RuleViolationException hasPage() {
        return new RuleViolationException(
                ErrorCode.STATE_MISMATCH,
                ProofPageRule.ONE_PAGE_EACH.reference(),
                List.of("certificationId"),
                "The certification has a public page already.");
    }

    private ProofPage.Publication now(TenantScope scope) {
        return new ProofPage.Publication(
                Objects.requireNonNull(scope.person(), "A person publishes"), clock.instant());
    }

    public ProofPage change(
            TenantScope scope,
            ProofPageId id,
            UnaryOperator<ProofPage.Content> content,
            int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> before.with(content.apply(before.content())));
    }

    /// Moves the page to a new address.
    public ProofPage renew(TenantScope scope, ProofPageId id, int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> before.renewed(LinkToken.create(), now(scope)));
    }

    /// @return the page as it was; its address opens nothing any more
    public ProofPage revoke(TenantScope scope, ProofPageId id, int expectedVersion) {
        return changes.remove(scope, kept, pages, id, expectedVersion);
    }

    /// What whoever works in the scope may do to a page now.
    public List<ProofPageAction> allowedActions(TenantScope scope) {
        return Stream.of(ProofPageAction.values())
                .filter(
                        action ->
                                switch (action) {
                                    case CHANGE, RENEW ->
                                            scope.mayChange(Permission.MANAGE_CERTIFICATION);
                                    case REVOKE ->
                                            scope.permissions()
                                                    .contains(Permission.MANAGE_CERTIFICATION);
                                })
                .toList();
    }
}
