package dev.triennium.domain.quotation;

import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What several certification bodies are asked to quote for.
public record QuotationRequest(
        QuotationRequestId id,
        int version,
        ManagementSystemId system,
        QuotationContent content,
        State state)
        implements Aggregate<QuotationRequestId> {

    /// How far it is.
    public sealed interface State {

        record Draft() implements State {}

        record Sent(Instant at, @Nullable PersonId by) implements State {

            public Sent {
                Objects.requireNonNull(at);
            }
        }

        /// A body was chosen.
        record Decided(Sent sent, QuotationDecision decision) implements State {

            public Decided {
                Objects.requireNonNull(sent);
                Objects.requireNonNull(decision);
            }
        }

        /// @param sent null: it never was
        record Withdrawn(@Nullable Sent sent, String reason, Instant at, @Nullable PersonId by)
                implements State {

            public Withdrawn {
                Objects.requireNonNull(reason);
                Objects.requireNonNull(at);
            }
        }
    }

    public QuotationRequest {
        Objects.requireNonNull(id);
        Objects.requireNonNull(system);
        Objects.requireNonNull(content);
        Objects.requireNonNull(state);
    }

    public QuotationRequestState stateName() {
        return switch (state) {
            case State.Draft _ -> QuotationRequestState.DRAFT;
            case State.Sent _ -> QuotationRequestState.SENT;
            case State.Decided _ -> QuotationRequestState.DECIDED;
            case State.Withdrawn _ -> QuotationRequestState.WITHDRAWN;
        };
    }

    /// When it was sent; null: it was not.
    public State.@Nullable Sent sent() {
        return switch (state) {
            case State.Draft _ -> null;
            case State.Sent sent -> sent;
            case State.Decided(var sent, _) -> sent;
            case State.Withdrawn withdrawn -> withdrawn.sent();
        };
    }

    public List<QuotationRequestAction> allowedActions(TenantScope scope) {
        if (!scope.mayChange(Permission.MANAGE_CERTIFICATION)) {
            return List.of();
        }
        return switch (state) {
            case State.Draft _ ->
                    List.of(
                            QuotationRequestAction.CHANGE,
                            QuotationRequestAction.ADD_RECIPIENT,
                            QuotationRequestAction.SEND,
                            QuotationRequestAction.WITHDRAW);
            case State.Sent _ ->
                    List.of(QuotationRequestAction.DECIDE, QuotationRequestAction.WITHDRAW);
            case State.Decided _, State.Withdrawn _ -> List.of();
        };
    }

    QuotationRequest with(QuotationContent changed) {
        requireDraft();
        return changed.equals(content)
                ? this
                : new QuotationRequest(id, version + 1, system, changed, state);
    }

    QuotationRequest send(Instant at, @Nullable PersonId by) {
        requireDraft();
        return next(new State.Sent(at, by));
    }

    QuotationRequest decide(QuotationDecision decision) {
        return next(new State.Decided(requireSent(), decision));
    }

    QuotationRequest withdraw(String reason, Instant at, @Nullable PersonId by) {
        return switch (state) {
            case State.Draft _ -> next(new State.Withdrawn(null, reason, at, by));
            case State.Sent sent -> next(new State.Withdrawn(sent, reason, at, by));
            case State.Decided _, State.Withdrawn _ -> throw ended();
        };
    }

    private QuotationRequest next(State changed) {
        return new QuotationRequest(id, version + 1, system, content, changed);
    }

    void requireDraft() {
        switch (state) {
            case State.Draft _ -> {
                // It can still change.
            }
            case State.Sent _, State.Decided _, State.Withdrawn _ ->
                    throw new RuleViolationException(
                            ErrorCode.STATE_MISMATCH,
                            QuotationRule.SENT_STAYS.reference(),
                            List.of(),
                            "The request was sent or withdrawn already.");
        }
    }

    State.Sent requireSent() {
        return switch (state) {
            case State.Sent sent -> sent;
            case State.Draft _ ->
                    throw new RuleViolationException(
                            ErrorCode.STATE_MISMATCH,
                            QuotationRule.QUOTED_AFTER_ASKED.reference(),
                            List.of(),
                            "The request was not sent yet.");
            case State.Decided _, State.Withdrawn _ -> throw ended();
        };
    }

    private static RuleViolationException ended() {
        return new RuleViolationException(
                ErrorCode.STATE_MISMATCH,
                QuotationRule.QUOTED_AFTER_ASKED.reference(),
                List.of(),
                "A body was chosen already, or the request was withdrawn.");
    }
}
