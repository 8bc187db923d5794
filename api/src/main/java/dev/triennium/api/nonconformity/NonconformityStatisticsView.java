package dev.triennium.api.nonconformity;

import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.nonconformity.NonconformityCount;
import dev.triennium.domain.nonconformity.NonconformityGrade;
import dev.triennium.domain.nonconformity.NonconformityProgress;
import dev.triennium.domain.nonconformity.NonconformitySource;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `NonconformityStatistics`.
record NonconformityStatisticsView(TenantScope scope) implements ScopedView {

    /// The GraphQL type `NonconformityCount`.
    ///
    /// @param of no field of the SDL: what other fields are made from
    record CountView(
            TenantScope scope,
            NonconformityCount.Group of,
            int all,
            int open,
            int overdue,
            @Nullable LocalDate oldestOpenOn,
            @Nullable Integer oldestOpenDays,
            @Nullable Double daysToClose)
            implements ScopedView {

        static CountView of(TenantScope scope, NonconformityCount one, LocalDate today) {
            var oldest = one.oldestOpenOn();
            return new CountView(
                    scope,
                    one.of(),
                    one.all(),
                    one.open(),
                    one.overdue(),
                    oldest,
                    oldest == null ? null : Math.toIntExact(ChronoUnit.DAYS.between(oldest, today)),
                    one.daysToClose());
        }

        @Nullable String processName() {
            return of.processName();
        }

        @Nullable NonconformitySource source() {
            return of.source();
        }

        @Nullable NonconformityGrade grade() {
            return of.grade();
        }

        NonconformityProgress.@Nullable State state() {
            return of.state();
        }
    }
}
