package dev.triennium.api.nonconformity;

import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.nonconformity.NonconformityCount;
import dev.triennium.domain.nonconformity.NonconformityGrade;
import dev.triennium.domain.nonconformity.NonconformityProgress;
import dev.triennium.domain.nonconformity.NonconformitySource;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `NonconformityStatistics`.
record NonconformityStatisticsView(TenantScope scope) implements ScopedView {

    /// The GraphQL type `NonconformityCount`.
    ///
    /// All but one of the first six are null.
    record CountView(
            TenantScope scope,
            @Nullable ClauseId clauseId,
            @Nullable String processName,
            @Nullable SiteId siteId,
            @Nullable NonconformitySource source,
            @Nullable NonconformityGrade grade,
            NonconformityProgress.@Nullable State state,
            int all,
            int open,
            int overdue,
            @Nullable LocalDate oldestOpenOn,
            @Nullable Integer oldestOpenDays,
            @Nullable Double daysToClose)
            implements ScopedView {

        static CountView of(TenantScope scope, NonconformityCount one, LocalDate today) {
            var of = one.of();
            var oldest = one.oldestOpenOn();
            return new CountView(
                    scope,
                    of.clause(),
                    of.processName(),
                    of.site(),
                    of.source(),
                    of.grade(),
                    of.state(),
                    one.all(),
                    one.open(),
                    one.overdue(),
                    oldest,
                    oldest == null ? null : Math.toIntExact(ChronoUnit.DAYS.between(oldest, today)),
                    one.daysToClose());
        }
    }
}
