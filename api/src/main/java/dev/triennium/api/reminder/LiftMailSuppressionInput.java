package dev.triennium.api.reminder;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.identity.EmailAddresses;
import dev.triennium.domain.tenancy.TenantId;

record LiftMailSuppressionInput(
        TenantId tenantId, @PlainText(max = EmailAddresses.MAX_LENGTH) String email) {}
