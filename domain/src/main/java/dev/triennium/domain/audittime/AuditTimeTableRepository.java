package dev.triennium.domain.audittime;

/// The figures that come with the product.
@FunctionalInterface
public interface AuditTimeTableRepository {

    AuditTimeTables get();
}
