package dev.triennium.persistence.tenancy;

import dev.triennium.domain.archive.ArchivedFilter;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/// The column that says since when a row is in the archive.
public final class ArchiveColumns {

    private ArchiveColumns() {}

    public static Condition shows(ArchivedFilter filter, Field<Instant> archivedAt) {
        return switch (filter) {
            case EXCLUDED -> archivedAt.isNull();
            case INCLUDED -> DSL.noCondition();
            case ONLY -> archivedAt.isNotNull();
        };
    }
}
