package dev.triennium.api.internalaudit;

import dev.triennium.domain.internalaudit.InternalAuditId;
import dev.triennium.domain.internalaudit.InternalAuditService;
import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.IntStream;

record PlanInternalAuditSlotsInput(
        InternalAuditId id, int expectedVersion, List<@Valid InternalAuditSlotInput> slots) {

    List<InternalAuditService.PlanSlot> toSlots() {
        return IntStream.range(0, slots.size())
                .mapToObj(index -> slots.get(index).toSlot("slots." + index))
                .toList();
    }
}
