package dev.triennium.domain.quotation;

import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What one certification body is asked for, and what it answered.
public record Quotation(
        QuotationId id,
        int version,
        QuotationRequestId request,
        CertificationBodyId body,
        Recipient recipient,
        State state)
        implements Aggregate<QuotationId> {

    /// Who reads the request at the body.
    ///
    /// @param locale the language of the mail and its pages
    public record Recipient(String name, String address, Locale locale) {

        public Recipient {
            Objects.requireNonNull(name);
            Objects.requireNonNull(address);
            Objects.requireNonNull(locale);
        }
    }

    public sealed interface State {

        /// Nothing was answered yet.
        record Invited() implements State {}

        record Quoted(QuotationOffer offer) implements State {

            public Quoted {
                Objects.requireNonNull(offer);
            }
        }

        /// The body does not quote.
        record Declined(LocalDate on, @Nullable String reason) implements State {

            public Declined {
                Objects.requireNonNull(on);
            }
        }
    }

    public Quotation {
        Objects.requireNonNull(id);
        Objects.requireNonNull(request);
        Objects.requireNonNull(body);
        Objects.requireNonNull(recipient);
        Objects.requireNonNull(state);
    }

    public QuotationState stateName() {
        return switch (state) {
            case State.Invited _ -> QuotationState.INVITED;
            case State.Quoted _ -> QuotationState.QUOTED;
            case State.Declined _ -> QuotationState.DECLINED;
        };
    }

    public @Nullable QuotationOffer offer() {
        return switch (state) {
            case State.Quoted(var offer) -> offer;
            case State.Invited _, State.Declined _ -> null;
        };
    }

    /// What whoever works in the scope may do to it, as its request stands.
    public List<QuotationAction> allowedActions(TenantScope scope, QuotationRequestState request) {
        if (!scope.mayChange(Permission.MANAGE_CERTIFICATION)) {
            return List.of();
        }
        return switch (request) {
            case DRAFT -> List.of(QuotationAction.REMOVE);
            case SENT -> List.of(QuotationAction.RECORD, QuotationAction.DECLINE);
            case DECIDED, WITHDRAWN -> List.of();
        };
    }

    Quotation with(State changed) {
        return changed.equals(state)
                ? this
                : new Quotation(id, version + 1, request, body, recipient, changed);
    }
}
