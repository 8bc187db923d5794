package dev.triennium.persistence.schedule;

import dev.triennium.domain.schedule.NightlySchedule;
import dev.triennium.persistence.jooq.DatabaseTime;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;

/// A table of one row.
public abstract class NightlyTable<R extends Record> implements NightlySchedule {

    private final DSLContext dsl;
    private final Table<R> table;
    private final TableField<R, Instant> dueAt;
    private final Field<Instant> now;

    protected NightlyTable(DSLContext dsl, TableField<R, Instant> dueAt) {
        this.dsl = dsl;
        this.table = Objects.requireNonNull(dueAt.getTable());
        this.dueAt = dueAt;
        this.now = DatabaseTime.now(dueAt);
    }

    @Override
    public Optional<Instant> begin() {
        return dsl.select(now).from(table).where(dueAt.le(now)).fetchOptional(now);
    }

    @Override
    public void done(Instant begun, Instant next) {
        dsl.update(table).set(dueAt, next).where(dueAt.le(begun)).execute();
    }

    protected void makeDue() {
        dsl.update(table).set(dueAt, now).where(dueAt.gt(now)).execute();
    }
}
