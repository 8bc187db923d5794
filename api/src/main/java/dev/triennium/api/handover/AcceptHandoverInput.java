package dev.triennium.api.handover;

import dev.triennium.domain.handover.OfferId;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.FirmId;
import org.jspecify.annotations.Nullable;

record AcceptHandoverInput(
        FirmId firmId, OfferId id, int expectedVersion, @Nullable PersonId leadConsultantId) {}
