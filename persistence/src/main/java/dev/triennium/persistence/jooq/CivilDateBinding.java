package dev.triennium.persistence.jooq;

import java.sql.SQLException;
import java.time.LocalDate;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.impl.AbstractBinding;
import org.jooq.impl.DSL;
import org.jooq.impl.IdentityConverter;
import org.jspecify.annotations.NullUnmarked;

/// Hands a date over as it is. jOOQ would make a `java.sql.Date`, an instant in the zone of the
/// JVM, whose calendar has no 10 October 1582.
@NullUnmarked
public final class CivilDateBinding extends AbstractBinding<LocalDate, LocalDate> {

    private static final long serialVersionUID = 1L;

    private final IdentityConverter<LocalDate> converter = new IdentityConverter<>(LocalDate.class);

    @Override
    public Converter<LocalDate, LocalDate> converter() {
        return converter;
    }

    @Override
    protected void sqlInline(BindingSQLContext<LocalDate> context) {
        var date = context.value();
        context.render().visit(DSL.inline(date == null ? null : date.toString()));
    }

    @Override
    public void set(BindingSetStatementContext<LocalDate> context) throws SQLException {
        context.statement().setObject(context.index(), context.value());
    }

    @Override
    public void get(BindingGetResultSetContext<LocalDate> context) throws SQLException {
        context.value(context.resultSet().getObject(context.index(), LocalDate.class));
    }
}
