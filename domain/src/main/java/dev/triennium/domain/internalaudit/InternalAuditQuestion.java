package dev.triennium.domain.internalaudit;

import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.evidence.EvidenceId;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.nonconformity.NonconformityId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A question of the checklist of an audit. Each has its own version, so that several auditors
/// answer at once.
///
/// @param ordinal its place in the checklist
/// @param key the same for clauses of several standards that are asked once
/// @param answer null: there is none yet
/// @param nonconformity the entry of the register that came of it
public record InternalAuditQuestion(
        InternalAuditQuestionId id,
        int version,
        InternalAuditId audit,
        int ordinal,
        String key,
        @Nullable Answer answer,
        @Nullable NonconformityId nonconformity)
        implements Aggregate<InternalAuditQuestionId> {

    /// What was found.
    ///
    /// @param sample what was looked at
    /// @param evidence what shows it, in words
    /// @param kept the evidence that is kept here
    public record Answer(
            InternalAuditResult result,
            @Nullable String sample,
            @Nullable String notes,
            @Nullable String evidence,
            @Nullable EvidenceId kept,
            Instant at,
            PersonId by) {

        public static final int MAX_TEXT = 5_000;

        public Answer {
            Objects.requireNonNull(result);
            Objects.requireNonNull(at);
            Objects.requireNonNull(by);
        }

        /// @param path of the answer in the input
        /// @throws dev.triennium.domain.error.RuleViolationException when it lacks its grounds
        void requireGrounds(String path) {
            switch (result) {
                case CONFORM -> require(sample, path + "sample", "Say what was looked at.");
                case NONCONFORMITY -> {
                    require(notes, path + "notes", "Say in what it does not conform.");
                    require(evidence, path + "evidence", "Say what shows it.");
                }
                case OBSERVATION, OPPORTUNITY ->
                        require(notes, path + "notes", "Say what was observed.");
                case NOT_SAMPLED -> require(notes, path + "notes", "Say why it was not looked at.");
            }
        }

        private static void require(@Nullable String text, String field, String sentence) {
            if (text == null) {
                throw InternalAuditRule.STATED.refused(field, sentence);
            }
        }
    }

    public InternalAuditQuestion {
        Objects.requireNonNull(id);
        Objects.requireNonNull(audit);
        Objects.requireNonNull(key);
    }

    /// @param changed null: it is open again
    /// @param field of the question in the input
    InternalAuditQuestion answered(@Nullable Answer changed, String field) {
        if (nonconformity != null) {
            throw InternalAuditRule.STATED.refused(
                    field, "What was found stands in the register of nonconformities already.");
        }
        return new InternalAuditQuestion(id, version + 1, audit, ordinal, key, changed, null);
    }

    Answer requireNonconformity() {
        if (answer == null || answer.result() != InternalAuditResult.NONCONFORMITY) {
            throw InternalAuditRule.mismatch("The question has no nonconformity for its result.");
        }
        if (nonconformity != null) {
            throw InternalAuditRule.mismatch("The nonconformity stands in the register already.");
        }
        return answer;
    }

    InternalAuditQuestion raised(NonconformityId entry) {
        return new InternalAuditQuestion(id, version + 1, audit, ordinal, key, answer, entry);
    }

    /// What whoever works in the scope may do to it now.
    ///
    /// @param state of the audit
    public List<InternalAuditQuestionAction> allowedActions(
            TenantScope scope, InternalAuditState state) {
        if (!scope.mayChange(Permission.ASSESS)
                || state != InternalAuditState.UNDER_WAY
                || nonconformity != null) {
            return List.of();
        }
        return answer != null && answer.result() == InternalAuditResult.NONCONFORMITY
                ? List.of(InternalAuditQuestionAction.ANSWER, InternalAuditQuestionAction.RAISE)
                : List.of(InternalAuditQuestionAction.ANSWER);
    }
}
