package dev.triennium.api.tenancy;

import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.tenancy.OpenWork;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `ColleagueWork`.
record ColleagueWorkView(int count, List<ColleagueWorkItemView> items) {

    private static final int MOST = 100;

    /// The GraphQL type `ColleagueWorkItem`.
    ///
    /// @param work no field of the SDL: what `subject` is read by
    record ColleagueWorkItemView(TenantScope scope, OpenWork work, @Nullable LocalDate dueOn)
            implements ScopedView {}

    static ColleagueWorkView of(TenantScope scope, List<OpenWork> all) {
        return new ColleagueWorkView(
                all.size(),
                all.stream()
                        .limit(MOST)
                        .map(one -> new ColleagueWorkItemView(scope, one, one.dueOn()))
                        .toList());
    }
}
