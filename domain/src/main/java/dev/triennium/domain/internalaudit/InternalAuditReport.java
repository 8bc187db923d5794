package dev.triennium.domain.internalaudit;

import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One version of the report of an internal audit. What the lead auditor has signed never changes.
///
/// @param number counts the versions of one report from 1
/// @param correctedWhy why another version was needed; null for the first
public record InternalAuditReport(
        InternalAuditReportId id,
        int version,
        InternalAuditId audit,
        int number,
        @Nullable String correctedWhy,
        Content content,
        InternalAudit.Step written,
        State state)
        implements Aggregate<InternalAuditReportId> {

    public static final int MAX = 50;
    public static final int MAX_TEXT = 10_000;
    public static final int MAX_REASON = 2_000;

    /// @param fulfilment to what degree the criteria are met
    /// @param sampling that an audit looks at samples, and at which
    /// @param opinions on which auditors and audited could not agree
    /// @param distribution who gets it
    public record Content(
            String summary,
            String conclusions,
            String fulfilment,
            String sampling,
            @Nullable String opinions,
            @Nullable String distribution) {

        public Content {
            Objects.requireNonNull(summary);
            Objects.requireNonNull(conclusions);
            Objects.requireNonNull(fulfilment);
            Objects.requireNonNull(sampling);
        }
    }

    /// @param by who signed, or has the signature of somebody without a login on paper
    /// @param name of who signed, as it was then
    /// @param function as it was then
    public record Signature(Instant at, PersonId by, String name, @Nullable String function) {

        public Signature {
            Objects.requireNonNull(at);
            Objects.requireNonNull(by);
            Objects.requireNonNull(name);
        }
    }

    /// How far it is.
    public sealed interface State {

        record Draft() implements State {}

        record LeadSigned(Signature lead) implements State {
            public LeadSigned {
                Objects.requireNonNull(lead);
            }
        }

        record Signed(Signature lead, Signature representative) implements State {
            public Signed {
                Objects.requireNonNull(lead);
                Objects.requireNonNull(representative);
            }
        }

        default InternalAuditReportState name() {
            return switch (this) {
                case Draft _ -> InternalAuditReportState.DRAFT;
                case LeadSigned _ -> InternalAuditReportState.LEAD_SIGNED;
                case Signed _ -> InternalAuditReportState.SIGNED;
            };
        }
    }

    /// Somebody of the team, as they were when the lead auditor signed.
    ///
    /// @param overriddenWhy why they were in it although something was against it
    public record FrozenPerson(
            AuditDuty duty,
            String name,
            @Nullable String function,
            @Nullable Instant declaredAt,
            @Nullable String overriddenWhy) {

        public FrozenPerson {
            Objects.requireNonNull(duty);
            Objects.requireNonNull(name);
        }
    }

    /// What was found at a question, as it was when the lead auditor signed.
    ///
    /// @param clauses such as `ISO 9001:2026, 4.1`, one a line
    /// @param nonconformity the reference of the entry in the register
    public record FrozenFinding(
            String clauses,
            InternalAuditResult result,
            @Nullable String sample,
            @Nullable String notes,
            @Nullable String evidence,
            @Nullable String nonconformity) {

        public FrozenFinding {
            Objects.requireNonNull(clauses);
            Objects.requireNonNull(result);
        }
    }

    public InternalAuditReport {
        Objects.requireNonNull(id);
        Objects.requireNonNull(audit);
        Objects.requireNonNull(content);
        Objects.requireNonNull(written);
        Objects.requireNonNull(state);
    }

    public @Nullable Signature lead() {
        return switch (state) {
            case State.Draft _ -> null;
            case State.LeadSigned(var lead) -> lead;
            case State.Signed(var lead, _) -> lead;
        };
    }

    public @Nullable Signature representative() {
        return state instanceof State.Signed(_, var signature) ? signature : null;
    }

    InternalAuditReport with(Content changed) {
        if (!(state instanceof State.Draft)) {
            throw InternalAuditRule.mismatch("The report is signed, and never changes.");
        }
        return changed.equals(content)
                ? this
                : new InternalAuditReport(
                        id, version + 1, audit, number, correctedWhy, changed, written, state);
    }

    private InternalAuditReport moved(State to) {
        return new InternalAuditReport(
                id, version + 1, audit, number, correctedWhy, content, written, to);
    }

    InternalAuditReport signedByLead(Signature signature) {
        if (!(state instanceof State.Draft)) {
            throw InternalAuditRule.mismatch("The lead auditor has signed the report.");
        }
        return moved(new State.LeadSigned(signature));
    }

    InternalAuditReport signedByRepresentative(Signature signature) {
        if (state instanceof State.LeadSigned(var lead)) {
            return moved(new State.Signed(lead, signature));
        }
        throw InternalAuditRule.mismatch("The representative signs once, after the lead auditor.");
    }

    /// Another version, which starts with what this one says.
    ///
    /// @param last how many versions there are
    InternalAuditReport corrected(
            InternalAuditReportId next, int last, String why, InternalAudit.Step step) {
        if (!(state instanceof State.Signed)) {
            throw InternalAuditRule.mismatch("The report is not signed.");
        }
        if (number != last) {
            throw InternalAuditRule.mismatch("Only the last version of a report is corrected.");
        }
        return new InternalAuditReport(
                next, 1, audit, number + 1, why, content, step, new State.Draft());
    }

    /// What whoever works in the scope may do to it now; a rule may still say no.
    ///
    /// @param last how many versions there are
    public List<InternalAuditReportAction> allowedActions(TenantScope scope, int last) {
        if (!scope.mayChange(Permission.ASSESS)) {
            return List.of();
        }
        return switch (state) {
            case State.Draft _ ->
                    List.of(InternalAuditReportAction.CHANGE, InternalAuditReportAction.SIGN);
            case State.LeadSigned _ -> List.of(InternalAuditReportAction.SIGN);
            case State.Signed _ ->
                    number == last ? List.of(InternalAuditReportAction.CORRECT) : List.of();
        };
    }
}
