package dev.triennium.persistence.jooq;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.impl.AbstractBinding;
import org.jooq.impl.DSL;
import org.jspecify.annotations.NullUnmarked;

/// Hands an instant over as the `LocalDateTime` that it is in UTC, so that no zone has a say in
/// what is stored. jOOQ would make a `java.sql.Timestamp`, which moves with the zone of the JVM
/// and cannot say the hour that summer time skips there.
@NullUnmarked
public final class UtcInstantBinding extends AbstractBinding<LocalDateTime, Instant> {

    private static final long serialVersionUID = 1L;

    private final UtcInstantConverter converter = new UtcInstantConverter();

    @Override
    public Converter<LocalDateTime, Instant> converter() {
        return converter;
    }

    @Override
    protected void sqlInline(BindingSQLContext<Instant> context) {
        var utc = converter.to(context.value());
        context.render().visit(DSL.inline(utc == null ? null : utc.toString()));
    }

    @Override
    public void set(BindingSetStatementContext<Instant> context) throws SQLException {
        context.statement().setObject(context.index(), converter.to(context.value()));
    }

    @Override
    public void get(BindingGetResultSetContext<Instant> context) throws SQLException {
        var utc = context.resultSet().getObject(context.index(), LocalDateTime.class);
        context.value(converter.from(utc));
    }
}
