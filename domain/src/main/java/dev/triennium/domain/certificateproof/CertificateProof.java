package dev.triennium.domain.certificateproof;

import dev.triennium.domain.certification.CertificateId;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.register.Owned;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a certificate prints, from its draft to its place in the public register.
///
/// @param comparison what came of it when the content was recorded, or approved
/// @param owner who looks it up in the register; null: nobody by name
public record CertificateProof(
        CertificateProofId id,
        int version,
        CertificationId certification,
        CertificateContent content,
        CertificateComparison comparison,
        @Nullable ColleagueId owner,
        Progress progress)
        implements Aggregate<CertificateProofId>, Owned<CertificateProofId, CertificateProof> {

    public static final int DAYS_TO_FIRST_CHECK = 30;
    public static final int DAYS_TO_NEXT_CHECK = 90;

    /// How far it is.
    public enum State {
        DRAFT,
        APPROVED,
        ISSUED,
        /// A later certificate was issued.
        REPLACED
    }

    public sealed interface Progress {

        record Draft() implements Progress {}

        /// @param reason why it is approved although something differs; null: nothing does
        record Approved(PersonId by, Instant at, @Nullable String reason) implements Progress {

            public Approved {
                Objects.requireNonNull(by);
                Objects.requireNonNull(at);
            }
        }

        /// @param checkBy when it is looked up in the register next
        /// @param last null: it was not looked up yet
        record Issued(
                Approved approval,
                CertificateId certificate,
                LocalDate checkBy,
                @Nullable RegisterCheck last)
                implements Progress {

            public Issued {
                Objects.requireNonNull(approval);
                Objects.requireNonNull(certificate);
                Objects.requireNonNull(checkBy);
            }
        }

        record Replaced(Issued before) implements Progress {

            public Replaced {
                Objects.requireNonNull(before);
            }
        }
    }

    public CertificateProof {
        Objects.requireNonNull(id);
        Objects.requireNonNull(certification);
        Objects.requireNonNull(content);
        Objects.requireNonNull(comparison);
        Objects.requireNonNull(progress);
    }

    public State state() {
        return switch (progress) {
            case Progress.Draft() -> State.DRAFT;
            case Progress.Approved _ -> State.APPROVED;
            case Progress.Issued _ -> State.ISSUED;
            case Progress.Replaced _ -> State.REPLACED;
        };
    }

    /// Null: it is not approved.
    public Progress.@Nullable Approved approval() {
        return switch (progress) {
            case Progress.Draft() -> null;
            case Progress.Approved approved -> approved;
            case Progress.Issued issued -> issued.approval();
            case Progress.Replaced(var before) -> before.approval();
        };
    }

    /// Null: it is not issued.
    public Progress.@Nullable Issued issue() {
        return switch (progress) {
            case Progress.Draft _, Progress.Approved _ -> null;
            case Progress.Issued issued -> issued;
            case Progress.Replaced(var before) -> before;
        };
    }

    @Override
    public String title() {
        return Objects.requireNonNullElse(content.number(), "–");
    }

    @Override
    public @Nullable LocalDate dueOn() {
        return progress instanceof Progress.Issued issued ? issued.checkBy() : null;
    }

    @Override
    public boolean isOpen() {
        return state() != State.REPLACED;
    }

    @Override
    public CertificateProof ownedBy(ColleagueId colleague) {
        return with(content, comparison, colleague, progress);
    }

    private CertificateProof with(
            CertificateContent newContent,
            CertificateComparison newComparison,
            @Nullable ColleagueId newOwner,
            Progress newProgress) {
        return new CertificateProof(
                id, version + 1, certification, newContent, newComparison, newOwner, newProgress);
    }

    /// Whatever was approved before is no more.
    CertificateProof changed(
            CertificateContent newContent,
            CertificateComparison newComparison,
            @Nullable ColleagueId newOwner) {
        return switch (progress) {
            case Progress.Draft _, Progress.Approved _ ->
                    with(newContent, newComparison, newOwner, new Progress.Draft());
            case Progress.Issued _, Progress.Replaced _ ->
                    throw CertificateProofRule.mismatch("The certificate is issued.");
        };
    }

    /// @param now what it says against what it should say at this moment
    CertificateProof approved(
            CertificateComparison now, PersonId by, Instant at, @Nullable String reason) {
        switch (progress) {
            case Progress.Draft() -> {
                // It waits for that.
            }
            case Progress.Approved _ ->
                    throw CertificateProofRule.mismatch("The draft is approved already.");
            case Progress.Issued _, Progress.Replaced _ ->
                    throw CertificateProofRule.mismatch("The certificate is issued.");
        }
        if (!now.missing().isEmpty()) {
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    CertificateProofRule.CONTENT.reference(),
                    List.of("id"),
                    "The certificate lacks what it must say; see its missing.");
        }
        if (!now.differences().isEmpty() && reason == null) {
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    CertificateProofRule.COMPARED.reference(),
                    List.of("reason"),
                    "The certificate says something else than was applied for; see its"
                            + " differences. It is approved with a reason.");
        }
        return with(content, now, owner, new Progress.Approved(by, at, reason));
    }

    CertificateProof issued(CertificateId certificate, LocalDate issuedOn) {
        return switch (progress) {
            case Progress.Approved approved ->
                    with(
                            content,
                            comparison,
                            owner,
                            new Progress.Issued(
                                    approved,
                                    certificate,
                                    issuedOn.plusDays(DAYS_TO_FIRST_CHECK),
                                    null));
            case Progress.Draft() ->
                    throw CertificateProofRule.mismatch("The draft is not approved yet.");
            case Progress.Issued _, Progress.Replaced _ ->
                    throw CertificateProofRule.mismatch("The certificate is issued.");
        };
    }

    /// What is not in order stays due.
    CertificateProof checked(RegisterCheck check) {
        return switch (progress) {
            case Progress.Issued issued ->
                    with(
                            content,
                            comparison,
                            owner,
                            new Progress.Issued(
                                    issued.approval(),
                                    issued.certificate(),
                                    check.result() == RegisterCheck.Result.AS_PRINTED
                                            ? check.checkedOn().plusDays(DAYS_TO_NEXT_CHECK)
                                            : issued.checkBy(),
                                    check));
            case Progress.Draft _, Progress.Approved _ ->
                    throw CertificateProofRule.mismatch("The certificate is not issued yet.");
            case Progress.Replaced _ ->
                    throw CertificateProofRule.mismatch("A later certificate was issued.");
        };
    }

    /// Nobody looks for it any more.
    CertificateProof replaced() {
        return progress instanceof Progress.Issued issued
                ? with(content, comparison, owner, new Progress.Replaced(issued))
                : this;
    }

    /// What whoever works in the scope may do to it now.
    public List<CertificateProofAction> allowedActions(TenantScope scope) {
        var offered =
                switch (progress) {
                    case Progress.Draft() ->
                            List.of(CertificateProofAction.CHANGE, CertificateProofAction.APPROVE);
                    case Progress.Approved _ ->
                            List.of(
                                    CertificateProofAction.CHANGE,
                                    CertificateProofAction.NOTE_ISSUED);
                    case Progress.Issued _ -> List.of(CertificateProofAction.RECORD_CHECK);
                    case Progress.Replaced _ -> List.<CertificateProofAction>of();
                };
        return offered.stream().filter(action -> scope.mayChange(action.permission())).toList();
    }
}
