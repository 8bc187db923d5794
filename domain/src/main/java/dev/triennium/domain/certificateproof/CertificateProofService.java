package dev.triennium.domain.certificateproof;

import dev.triennium.domain.DayRange;
import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.certification.CertificateId;
import dev.triennium.domain.certification.Certification;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CertificationRepository;
import dev.triennium.domain.certificationbody.CertificationBodyRepository;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.managementsystem.CurrentScopes;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.managementsystem.ScopeStatement;
import dev.triennium.domain.managementsystem.ScopeStatementId;
import dev.triennium.domain.managementsystem.ScopeStatementRepository;
import dev.triennium.domain.register.Registers;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityRepository;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Holds what certificates print against what was applied for, and keeps an eye on the public
/// register.
@DomainService
public final class CertificateProofService {

    private static final int MAX_PROOFS = 500;

    private final CertificateProofRepository proofs;
    private final Kept<CertificateProofId, CertificateProof> kept;
    private final CertificationRepository certifications;
    private final CertificationBodyRepository bodies;
    private final ScopeStatementRepository scopes;
    private final StandardRepository standards;
    private final StatementOfApplicabilityRepository statements;
    private final TenantRepository tenants;
    private final Registers registers;
    private final TenantTransactions transactions;
    private final Changes changes;
    private final IdGenerator ids;
    private final Clock clock;

    public CertificateProofService(
            CertificateProofRepository proofs,
            CertificationRepository certifications,
            CertificationBodyRepository bodies,
            ScopeStatementRepository scopes,
            StandardRepository standards,
            StatementOfApplicabilityRepository statements,
            TenantRepository tenants,
            Registers registers,
            Deadlines deadlines,
            TenantTransactions transactions,
            Changes changes,
            IdGenerator ids,
            Clock clock) {
        this.proofs = proofs;
        this.kept =
                Kept.in(proofs, CertificateProofDeadlineSource.TYPE)
                        .reminding(
                                new CertificateProofDeadlineSource(proofs)
                                        .reminding(deadlines, Function.identity()));
        this.certifications = certifications;
        this.bodies = bodies;
        this.scopes = scopes;
        this.standards = standards;
        this.statements = statements;
        this.tenants = tenants;
        this.registers = registers;
        this.transactions = transactions;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /// What a new draft says, and who looks after it.
    public record Draft(
            CertificationId certification,
            CertificateContent content,
            @Nullable ColleagueId owner) {

        public Draft {
            Objects.requireNonNull(certification);
            Objects.requireNonNull(content);
        }
    }

    public CertificateProof add(TenantScope scope, Draft draft, @Nullable UUID key) {
        return changes.create(
                scope,
                kept,
                key,
                draft,
                CertificateProofId::new,
                () -> {
                    var certification =
                            certifications
                                    .find(scope, draft.certification())
                                    .orElseThrow(() -> new NotFoundException("certificationId"));
                    if (proofs.count(scope, draft.certification()) >= MAX_PROOFS) {
                        throw new LimitExceededException(
                                "certificationId",
                                MAX_PROOFS,
                                "A certification has at most {0} drafts of its certificate.",
                                MAX_PROOFS);
                    }
                    registers.requireOwner(scope, null, draft.owner());
                    return new CertificateProof(
                            new CertificateProofId(ids.next()),
                            1,
                            draft.certification(),
                            draft.content(),
                            compared(scope, certification, draft.content()),
                            draft.owner(),
                            new CertificateProof.Progress.Draft());
                });
    }

    private CertificateComparison compared(
            TenantScope scope, Certification certification, CertificateContent content) {
        return CertificateComparison.of(content, expectation(scope, certification));
    }

    private CertificateComparison compared(TenantScope scope, CertificateProof proof) {
        return compared(scope, certification(scope, proof), proof.content());
    }

    private Certification certification(TenantScope scope, CertificateProof proof) {
        return certifications.find(scope, proof.certification()).orElseThrow();
    }

    private CertificateExpectation expectation(TenantScope scope, Certification certification) {
        var dossier = certification.dossier();
        var standard = standards.find(dossier.standard()).orElseThrow();
        var inForce = inForce(scope, dossier.facts().system());
        var needsStatement = standard.counts().controls() > 0;
        return new CertificateExpectation(
                inForce == null ? null : inForce.id(),
                tenants.find(scope).orElseThrow().profile().name(),
                inForce == null
                        ? List.of()
                        : part(scope, inForce, scopes::listSites).stream()
                                .flatMap(site -> Stream.ofNullable(site.asApproved()))
                                .toList(),
                inForce == null ? List.of() : part(scope, inForce, scopes::listWordings),
                inForce == null ? List.of() : inForce.sectorCodes(),
                standard.edition().designation(),
                bodies.find(scope, dossier.body()).orElseThrow().name(),
                needsStatement
                        ? statements
                                .findSigned(scope, standard.id())
                                .map(signed -> signed.facts().number())
                                .orElse(null)
                        : null,
                needsStatement,
                dossier.currentCertificate().isPresent());
    }

    private ScopeStatement.@Nullable Facts inForce(
            TenantScope scope, @Nullable ManagementSystemId system) {
        if (system == null) {
            return null;
        }
        var ref = Ref.in(scope, system);
        return scopes.listCurrent(TenantScopes.of(scope), List.of(ref))
                .getOrDefault(ref, CurrentScopes.NONE)
                .inForce();
    }

    private static <T> List<T> part(
            TenantScope scope,
            ScopeStatement.Facts statement,
            BiFunction<
                            TenantScopes,
                            Collection<Ref<ScopeStatementId>>,
                            Map<Ref<ScopeStatementId>, List<T>>>
                    source) {
        var ref = Ref.in(scope, statement.id());
        return source.apply(TenantScopes.of(scope), List.of(ref)).getOrDefault(ref, List.of());
    }

    public CertificateProof change(
            TenantScope scope,
            CertificateProofId id,
            CertificateContent content,
            @Nullable ColleagueId owner,
            int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> {
                    registers.requireOwner(scope, before.owner(), owner);
                    return before.changed(
                            content, compared(scope, certification(scope, before), content), owner);
                });
    }

    /// @param reason why it is approved although something differs
    public CertificateProof approve(
            TenantScope scope,
            CertificateProofId id,
            @Nullable String reason,
            int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before ->
                        before.approved(
                                compared(scope, before), person(scope), clock.instant(), reason));
    }

    /// The certificates that were issued before are looked for no more.
    public CertificateProof noteIssued(
            TenantScope scope,
            CertificateProofId id,
            CertificateId certificate,
            int expectedVersion) {
        return transactions.inTransaction(
                scope,
                () -> {
                    var issued =
                            changes.change(
                                    scope,
                                    kept,
                                    id,
                                    expectedVersion,
                                    before ->
                                            before.issued(
                                                    certificate,
                                                    issuedOn(scope, before, certificate)));
                    for (var other : proofs.lockIssued(scope, issued.certification())) {
                        if (!other.equals(id)) {
                            changes.change(scope, kept, other, CertificateProof::replaced);
                        }
                    }
                    return issued;
                });
    }

    private LocalDate issuedOn(
            TenantScope scope, CertificateProof proof, CertificateId certificate) {
        return certification(scope, proof).dossier().certificates().stream()
                .filter(version -> version.id().equals(certificate))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("certificateId"))
                .issued()
                .on();
    }

    /// @param checkedOn null: today
    public CertificateProof check(
            TenantScope scope,
            CertificateProofId id,
            RegisterCheck.Result result,
            @Nullable LocalDate checkedOn,
            @Nullable String url,
            @Nullable String note,
            int expectedVersion) {
        var today = scope.today(clock);
        var day =
                checkedOn == null
                        ? today
                        : DayRange.HAPPENED.require("checkedOn", checkedOn, today);
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> before.checked(new RegisterCheck(result, day, person(scope), url, note)));
    }

    private static PersonId person(TenantScope scope) {
        return Objects.requireNonNull(scope.person(), "No job does this");
    }

    void handOver(TenantScope scope, CertificateProofId id, ColleagueId to) {
        changes.change(scope, kept, id, proof -> proof.ownedBy(to));
    }
}
