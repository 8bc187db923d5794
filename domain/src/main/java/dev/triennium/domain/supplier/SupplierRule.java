package dev.triennium.domain.supplier;

import dev.triennium.domain.rule.RuleReference;

/// The rules of what others do for an organisation.
public enum SupplierRule {
    EVALUATED(
            "SUP-1",
            "ISO 9001:2026, 8.4.1; ISO 14001:2026, 8.1; ISO/IEC 27001:2022, 8.1",
            "Suppliers and outsourced processes are controlled, and are evaluated again and again"
                    + " by criteria that are known beforehand.");

    private final RuleReference reference;

    SupplierRule(String id, String source, String summary) {
        this.reference = new RuleReference(id, source, summary);
    }

    public RuleReference reference() {
        return reference;
    }
}
