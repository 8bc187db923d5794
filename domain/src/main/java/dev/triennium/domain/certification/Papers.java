package dev.triennium.domain.certification;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// What grows with a certification. Nothing is ever taken out.
///
/// @param audits in the order in which they were planned
/// @param findings in the order in which they were recorded
/// @param certificates all versions, the current one last
public record Papers(
        List<PlannedAudit> audits, List<Finding> findings, List<Certificate> certificates) {

    public static final Papers NONE = new Papers(List.of(), List.of(), List.of());

    public Papers {
        audits = List.copyOf(audits);
        findings = List.copyOf(findings);
        certificates = List.copyOf(certificates);
    }

    Papers plus(PlannedAudit audit) {
        return withAudits(plus(audits, audit));
    }

    Papers plus(Finding finding) {
        return withFindings(plus(findings, finding));
    }

    Papers plus(Certificate certificate) {
        return new Papers(audits, findings, plus(certificates, certificate));
    }

    Papers withAuditsChanged(UnaryOperator<PlannedAudit> change) {
        return withAudits(audits.stream().map(change).toList());
    }

    Papers replacing(PlannedAudit audit) {
        return withAuditsChanged(one -> one.id().equals(audit.id()) ? audit : one);
    }

    Papers replacing(Finding finding) {
        return withFindings(
                findings.stream()
                        .map(one -> one.id().equals(finding.id()) ? finding : one)
                        .toList());
    }

    /// Those that are not, or not the same, among the others.
    Papers without(Papers others) {
        return new Papers(
                without(audits, others.audits),
                without(findings, others.findings),
                without(certificates, others.certificates));
    }

    private Papers withAudits(List<PlannedAudit> newAudits) {
        return new Papers(newAudits, findings, certificates);
    }

    private Papers withFindings(List<Finding> newFindings) {
        return new Papers(audits, newFindings, certificates);
    }

    private static <T> List<T> plus(List<T> list, T item) {
        var longer = new ArrayList<>(list);
        longer.add(item);
        return longer;
    }

    private static <T> List<T> without(List<T> these, List<T> others) {
        var rest = new ArrayList<>(these);
        rest.removeAll(others);
        return rest;
    }
}
