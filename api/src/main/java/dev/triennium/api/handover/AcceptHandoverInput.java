package dev.triennium.api.handover;

import dev.triennium.domain.handover.OfferId;
import dev.triennium.domain.tenancy.FirmId;

record AcceptHandoverInput(FirmId firmId, OfferId id, int expectedVersion) {}
