package dev.triennium.api.handover;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.handover.OfferId;
import dev.triennium.domain.tenancy.FirmId;

record DeclineHandoverInput(
        FirmId firmId, OfferId id, int expectedVersion, @PlainText(max = 1000) String reason) {}
