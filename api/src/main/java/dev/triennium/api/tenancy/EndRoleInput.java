package dev.triennium.api.tenancy;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.tenancy.MembershipId;

record EndRoleInput(
        MembershipId id,
        int expectedVersion,
        @PlainText(max = 1_000, isMultiline = true) String reason,
        boolean firmStandsIn) {}
