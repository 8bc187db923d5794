package dev.triennium.api.supplier;

import dev.triennium.domain.supplier.SupplierId;

record ReopenSupplierInput(SupplierId id, int expectedVersion) {}
