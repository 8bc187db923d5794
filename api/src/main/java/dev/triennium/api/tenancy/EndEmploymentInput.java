package dev.triennium.api.tenancy;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.tenancy.EmploymentId;
import dev.triennium.domain.tenancy.FirmId;

record EndEmploymentInput(
        FirmId firmId,
        EmploymentId id,
        int expectedVersion,
        @PlainText(max = 1_000, isMultiline = true) String reason) {}
