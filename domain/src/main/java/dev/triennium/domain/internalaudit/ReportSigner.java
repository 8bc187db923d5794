package dev.triennium.domain.internalaudit;

/// For whom a report is signed.
public enum ReportSigner {
    LEAD_AUDITOR,
    REPRESENTATIVE
}
