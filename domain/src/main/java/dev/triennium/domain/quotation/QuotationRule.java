package dev.triennium.domain.quotation;

import dev.triennium.domain.rule.RuleReference;

/// Rules about choosing a certification body. The summaries are our own words.
public enum QuotationRule {
    APPLICATION(
            "QU-1",
            "ISO/IEC 17021-1:2015, 9.1.1",
            "Whoever applies for certification tells the body the scope, the sites, the people and"
                    + " processes, what is outsourced, the standards and who consulted. A request"
                    + " takes them from the scope in force."),
    SENT_STAYS(
            "QU-2",
            "Triennium, requests for quotation",
            "What was sent to certification bodies stays as it was sent, so that all of them quote"
                    + " for the same. For other facts a new request is made."),
    RECIPIENTS(
            "QU-3",
            "Triennium, requests for quotation",
            "A request goes to at least one certification body, and to each only once."),
    AUDIT_TIME_INPUTS(
            "QU-4",
            "Triennium, requests for quotation",
            "The calculated audit time stands beside the quotations. What its tables ask for is"
                    + " said before the request is sent."),
    QUOTED_AFTER_ASKED(
            "QU-5",
            "Triennium, requests for quotation",
            "Quotations are recorded from when a request was sent until a body was chosen or the"
                    + " request was withdrawn."),
    CHOSEN_AMONG_QUOTED(
            "QU-6",
            "Triennium, requests for quotation",
            "The body that is chosen has made a quotation, and is scored by each criterion."),
    ANSWER(
            "QU-7",
            "Triennium, requests for quotation",
            "Certification bodies are asked to answer by a day."),
    VALIDITY(
            "QU-8",
            "Triennium, requests for quotation",
            "A quotation can be accepted until the day that the certification body names."),
    NO_CONSULTANCY(
            "CB-9.1",
            "ISO/IEC 17021-1:2015, 5.2.5",
            "A certification body, and any part of its legal entity, consults nobody on management"
                    + " systems."),
    NO_INTERNAL_AUDITS(
            "CB-9.2",
            "ISO/IEC 17021-1:2015, 5.2.6",
            "A certification body that carried out internal audits for a client does not certify"
                    + " that management system within two years of them."),
    NO_RELATED_CONSULTANCY(
            "CB-9.3",
            "ISO/IEC 17021-1:2015, 5.2.7",
            "Where a body related to the certification body consulted the client, two years pass"
                    + " before it certifies the management system."),
    NO_CONSULTANT_AS_AUDITOR(
            "CB-9.4",
            "ISO/IEC 17021-1:2015, 5.2.10",
            "Nobody who consulted the client audits it or decides about it within two years.");

    private final RuleReference reference;

    QuotationRule(String id, String source, String summary) {
        this.reference = new RuleReference(id, source, summary);
    }

    public RuleReference reference() {
        return reference;
    }
}
