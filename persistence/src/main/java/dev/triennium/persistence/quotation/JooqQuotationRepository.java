package dev.triennium.persistence.quotation;

import static dev.triennium.persistence.jooq.generated.Tables.QUOTATION;

import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.quotation.Quotation;
import dev.triennium.domain.quotation.Quotation.State;
import dev.triennium.domain.quotation.QuotationId;
import dev.triennium.domain.quotation.QuotationOffer;
import dev.triennium.domain.quotation.QuotationRepository;
import dev.triennium.domain.quotation.QuotationRequestId;
import dev.triennium.domain.quotation.QuotationRule;
import dev.triennium.domain.quotation.QuotationState;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.QuotationRecord;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.TableRepository;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.impl.DSL;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

@Repository
class JooqQuotationRepository extends TableRepository<QuotationRecord, QuotationId, Quotation>
        implements QuotationRepository {

    private static final Keyset FIRST_ASKED_FIRST =
            Keyset.by(Keyset.id(QUOTATION.ID, QuotationId::value, QuotationId::new));

    private final ChildTable<QuotationRecord, QuotationRequestId> ofRequests;

    JooqQuotationRepository(TenantDsl tenants) {
        super(tenants, QUOTATION.ID);
        this.ofRequests =
                ChildTable.of(
                        tenants, QUOTATION.TENANT_ID, QUOTATION.QUOTATION_REQUEST_ID, QUOTATION.ID);
    }

    @Override
    public Map<Ref<QuotationRequestId>, List<Quotation>> listOfRequests(
            TenantScopes scopes, Collection<Ref<QuotationRequestId>> requests) {
        return ofRequests.list(scopes, requests, this::toDomain);
    }

    @Override
    public Map<Ref<QuotationRequestId>, Page<Quotation>> pages(
            TenantScopes scopes, Collection<Ref<QuotationRequestId>> requests, PageRequest page) {
        return ofRequests.pages(
                scopes, requests, FIRST_ASKED_FIRST, DSL.noCondition(), page, this::toDomain);
    }

    @Override
    public void insert(TenantScope scope, Quotation quotation) {
        try {
            super.insert(scope, quotation);
        } catch (DuplicateKeyException _) {
            // Ids are new, so it is the key on request and body.
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    QuotationRule.RECIPIENTS.reference(),
                    List.of("certificationBodyId"),
                    "The body is asked already.");
        }
    }

    @Override
    protected QuotationRecord toRow(Quotation quotation) {
        var recipient = quotation.recipient();
        var row =
                new QuotationRecord()
                        .setId(quotation.id())
                        .setVersion(quotation.version())
                        .setQuotationRequestId(quotation.request())
                        .setCertificationBodyId(quotation.body())
                        .setRecipientName(recipient.name())
                        .setRecipientAddress(recipient.address())
                        .setRecipientLocale(recipient.locale().toLanguageTag())
                        .setState(quotation.stateName().name());
        return switch (quotation.state()) {
            case State.Invited _ -> row;
            case State.Quoted(var offer) -> quoted(row, offer);
            case State.Declined(var on, var reason) -> row.setAnsweredOn(on).setNote(reason);
        };
    }

    private static QuotationRecord quoted(QuotationRecord row, QuotationOffer offer) {
        var days = offer.days();
        var fees = offer.fees();
        return row.setAnsweredOn(offer.receivedOn())
                .setNote(offer.note())
                .setStage1Days(days.stage1())
                .setStage2Days(days.stage2())
                .setSurveillance1Days(days.surveillance1())
                .setSurveillance2Days(days.surveillance2())
                .setRecertificationDays(days.recertification())
                .setCurrency(offer.currency())
                .setDayRate(offer.dayRate())
                .setApplicationFee(fees.application())
                .setCertificateFee(fees.certificate())
                .setAccreditationFee(fees.accreditation())
                .setTravel(fees.travel())
                .setValidUntilOn(offer.validUntil());
    }

    @Override
    protected Quotation toDomain(QuotationRecord row) {
        return new Quotation(
                row.getId(),
                row.getVersion(),
                row.getQuotationRequestId(),
                row.getCertificationBodyId(),
                new Quotation.Recipient(
                        row.getRecipientName(),
                        row.getRecipientAddress(),
                        Locale.forLanguageTag(row.getRecipientLocale())),
                switch (QuotationState.valueOf(row.getState())) {
                    case INVITED -> new State.Invited();
                    case QUOTED -> new State.Quoted(offer(row));
                    case DECLINED -> new State.Declined(row.getAnsweredOn(), row.getNote());
                });
    }

    private static QuotationOffer offer(QuotationRecord row) {
        return new QuotationOffer(
                row.getAnsweredOn(),
                new QuotationOffer.Days(
                        row.getStage1Days(),
                        row.getStage2Days(),
                        row.getSurveillance1Days(),
                        row.getSurveillance2Days(),
                        row.getRecertificationDays()),
                row.getCurrency(),
                row.getDayRate(),
                new QuotationOffer.Fees(
                        row.getApplicationFee(),
                        row.getCertificateFee(),
                        row.getAccreditationFee(),
                        row.getTravel()),
                row.getValidUntilOn(),
                row.getNote());
    }
}
