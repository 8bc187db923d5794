package dev.triennium.domain.proofpage;

import dev.triennium.domain.rule.RuleReference;

/// The product's own rules about public pages of certifications.
public enum ProofPageRule {
    ONE_PAGE_EACH(
            "PRP-1",
            "A certification has at most one public page, which follows all versions of its"
                    + " certificate."),
    CERTIFICATE_FIRST("PRP-2", "A public page shows a certificate that was issued.");

    private final RuleReference reference;

    ProofPageRule(String id, String summary) {
        this.reference = new RuleReference(id, "Triennium, public pages", summary);
    }

    public RuleReference reference() {
        return reference;
    }
}
