package dev.triennium.domain.certificateproof;

import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.rule.RuleReference;
import java.util.List;

/// The rules of what certificates print.
public enum CertificateProofRule {
    CONTENT(
            "CEP-1",
            "ISO/IEC 17021-1:2015, 8.2.2",
            "A certificate names its holder with the sites, the days of its effect and its expiry,"
                    + " its number, the standard with its edition, the scope, the certification"
                    + " body with address and mark, what the standard asks for besides, and what"
                    + " tells a new version from the old one."),
    COMPARED(
            "CEP-2",
            "Triennium, certificates",
            "A draft is approved as it was held against the approved scope; where it says"
                    + " something else, with a reason."),
    REGISTERED(
            "CEP-3",
            "Triennium, certificates",
            "Whether the public register has the certificate is looked up within 30 days of its"
                    + " issue, and from then on every 90 days."),
    IN_ORDER(
            "CEP-4",
            "Triennium, certificates",
            "A draft is changed until its certificate is issued, is approved before that, and"
                    + " looked up in the public register afterwards.");

    private final RuleReference reference;

    CertificateProofRule(String id, String source, String summary) {
        this.reference = new RuleReference(id, source, summary);
    }

    public RuleReference reference() {
        return reference;
    }

    static RuleViolationException mismatch(String sentence) {
        return new RuleViolationException(
                ErrorCode.STATE_MISMATCH, IN_ORDER.reference(), List.of(), sentence);
    }
}
