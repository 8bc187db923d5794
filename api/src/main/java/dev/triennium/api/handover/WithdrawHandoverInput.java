package dev.triennium.api.handover;

import dev.triennium.domain.handover.HandoverId;

record WithdrawHandoverInput(HandoverId id, int expectedVersion) {}
