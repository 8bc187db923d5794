package dev.triennium.api.supplier;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.supplier.SupplierId;
import dev.triennium.domain.register.Closure;

record CloseSupplierInput(
        SupplierId id,
        int expectedVersion,
        @PlainText(max = Closure.MAX_REASON, isMultiline = true) String reason) {}
