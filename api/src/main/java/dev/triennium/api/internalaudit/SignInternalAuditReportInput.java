package dev.triennium.api.internalaudit;

import dev.triennium.domain.internalaudit.InternalAuditReportId;
import dev.triennium.domain.internalaudit.ReportSigner;

record SignInternalAuditReportInput(
        InternalAuditReportId id, int expectedVersion, ReportSigner as) {}
