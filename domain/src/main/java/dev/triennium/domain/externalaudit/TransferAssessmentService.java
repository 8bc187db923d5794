package dev.triennium.domain.externalaudit;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.certification.Certification;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CertificationRepository;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.quotation.Quotation;
import dev.triennium.domain.quotation.QuotationRepository;
import dev.triennium.domain.quotation.QuotationRequest;
import dev.triennium.domain.quotation.QuotationRequestFilter;
import dev.triennium.domain.quotation.QuotationRequestId;
import dev.triennium.domain.quotation.QuotationRequestRepository;
import dev.triennium.domain.quotation.QuotationRequestState;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Assesses whether certifications could be transferred, many at once.
@DomainService
public final class TransferAssessmentService {

    /// The newest requests for quotation of an organisation that are looked at.
    private static final int REQUESTS = 20;

    private final CertificationRepository certifications;
    private final ExternalAuditRepository audits;
    private final QuotationRequestRepository requests;
    private final QuotationRepository quotations;
    private final Clock clock;

    public TransferAssessmentService(
            CertificationRepository certifications,
            ExternalAuditRepository audits,
            QuotationRequestRepository requests,
            QuotationRepository quotations,
            Clock clock) {
        this.certifications = certifications;
        this.audits = audits;
        this.requests = requests;
        this.quotations = quotations;
        this.clock = clock;
    }

    /// A certification that has no cycle is left out.
    public Map<Ref<CertificationId>, TransferAssessment> list(
            TenantScopes scopes, Collection<Ref<CertificationId>> refs) {
        var found = certifications.list(scopes, refs);
        var kept = audits.listOfCertifications(scopes, refs);
        var asked = asked(scopes);
        var quoted = quotations.listOfRequests(scopes, refs(asked));
        var assessed = new HashMap<Ref<CertificationId>, TransferAssessment>();
        found.forEach(
                (ref, certification) ->
                        TransferAssessment.of(
                                        certification,
                                        kept.getOrDefault(ref, List.of()),
                                        quotations(
                                                ref.tenant(),
                                                certification,
                                                asked.getOrDefault(ref.tenant(), List.of()),
                                                quoted),
                                        scopes.get(ref.tenant()).today(clock))
                                .ifPresent(one -> assessed.put(ref, one)));
        return assessed;
    }

    private Map<TenantId, List<QuotationRequest>> asked(TenantScopes scopes) {
        var asked = new HashMap<TenantId, List<QuotationRequest>>();
        requests.pages(
                        scopes,
                        new QuotationRequestFilter(
                                null,
                                Set.of(QuotationRequestState.SENT, QuotationRequestState.DECIDED)),
                        PageRequest.first(REQUESTS))
                .forEach((tenant, page) -> asked.put(tenant, page.values()));
        return asked;
    }

    private static Set<Ref<QuotationRequestId>> refs(Map<TenantId, List<QuotationRequest>> asked) {
        var refs = new HashSet<Ref<QuotationRequestId>>();
        asked.forEach((tenant, all) -> all.forEach(one -> refs.add(new Ref<>(tenant, one.id()))));
        return refs;
    }

    /// Those for the management system of the certification.
    private static List<Quotation> quotations(
            TenantId tenant,
            Certification certification,
            List<QuotationRequest> asked,
            Map<Ref<QuotationRequestId>, List<Quotation>> quoted) {
        var system = certification.dossier().facts().system();
        var own = new ArrayList<Quotation>();
        for (var request : asked) {
            if (request.system().equals(system)) {
                own.addAll(quoted.getOrDefault(new Ref<>(tenant, request.id()), List.of()));
            }
        }
        return own;
    }
}
