package dev.triennium.api.supplier;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.register.Closure;
import dev.triennium.domain.supplier.SupplierId;

record CloseSupplierInput(
        SupplierId id,
        int expectedVersion,
        @PlainText(max = Closure.MAX_REASON, isMultiline = true) String reason) {}
