package dev.triennium.persistence.tenancy;

import static dev.triennium.persistence.jooq.generated.Tables.COLLEAGUE;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.or;

import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Condition;

/// Who of the staff registers works there at an instant.
public final class ActiveColleagues {

    private ActiveColleagues() {}

    /// It is not the same day everywhere.
    public static Condition at(TenantScopes scopes, Instant at) {
        Map<LocalDate, List<TenantId>> byDay =
                scopes.tenants().stream()
                        .collect(
                                Collectors.groupingBy(
                                        tenant ->
                                                LocalDate.ofInstant(at, scopes.get(tenant).zone()),
                                        Collectors.toList()));
        var each = new ArrayList<Condition>();
        byDay.forEach((day, ofDay) -> each.add(COLLEAGUE.TENANT_ID.in(ofDay).and(isActiveOn(day))));
        return or(each);
    }

    private static Condition isActiveOn(LocalDate day) {
        return and(
                COLLEAGUE.MERGED_INTO_ID.isNull(),
                COLLEAGUE.ACTIVE_FROM_ON.isNull().or(COLLEAGUE.ACTIVE_FROM_ON.le(day)),
                COLLEAGUE.ACTIVE_UNTIL_ON.isNull().or(COLLEAGUE.ACTIVE_UNTIL_ON.ge(day)));
    }
}
