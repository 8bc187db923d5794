package dev.triennium.api.tenancy;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.EmploymentId;
import dev.triennium.domain.tenancy.FirmId;

record ChangeEmploymentInput(
        FirmId firmId,
        EmploymentId id,
        int expectedVersion,
        Role role,
        @PlainText(max = 1_000, isMultiline = true) String reason) {}
