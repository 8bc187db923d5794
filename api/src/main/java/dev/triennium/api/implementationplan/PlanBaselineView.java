package dev.triennium.api.implementationplan;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.implementationplan.PlanBaseline;
import dev.triennium.domain.implementationplan.PlanOutlook;
import dev.triennium.domain.implementationplan.PlanTaskId;
import dev.triennium.domain.tenancy.TenantScope;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `PlanBaseline`.
///
/// @param baseline no field of the SDL: what other fields are made from
public record PlanBaselineView(
        TenantScope scope,
        PlanBaseline baseline,
        GlobalId id,
        int version,
        String name,
        Instant takenAt,
        LocalDate endsOn)
        implements ScopedView {

    public static final String TYPE = "PlanBaseline";

    public static PlanBaselineView of(TenantScope scope, PlanBaseline baseline) {
        return new PlanBaselineView(
                scope,
                baseline,
                GlobalId.of(TYPE, scope.tenant(), baseline.id().value()),
                baseline.version(),
                baseline.name(),
                baseline.takenAt(),
                baseline.endsOn());
    }

    /// Tasks are never removed.
    private PlanTaskView task(PlanOutlook outlook, PlanTaskId id) {
        return PlanTaskView.of(scope, Objects.requireNonNull(outlook.tasks().get(id)));
    }

    /// The GraphQL type `PlanBaselineDays`.
    record DaysView(PlanTaskView task, LocalDate startsOn, LocalDate endsOn) {}

    List<DaysView> days(PlanOutlook outlook) {
        return baseline.spans().entrySet().stream()
                .map(
                        one ->
                                new DaysView(
                                        task(outlook, one.getKey()),
                                        one.getValue().start(),
                                        one.getValue().finish()))
                .toList();
    }

    /// The GraphQL type `PlanForecast`.
    record ForecastView(
            LocalDate plannedOn, LocalDate expectedOn, int movedBy, List<MoverView> movers) {}

    /// The GraphQL type `PlanForecastMover`.
    record MoverView(PlanTaskView task, int days) {}

    ForecastView forecast(PlanOutlook outlook) {
        var forecast = baseline.forecast(outlook);
        return new ForecastView(
                forecast.planned(),
                forecast.expected(),
                forecast.movedBy(),
                forecast.contributions().stream()
                        .map(
                                one ->
                                        new MoverView(
                                                task(outlook, new PlanTaskId(one.key())),
                                                one.days()))
                        .toList());
    }

    /// The GraphQL type `PlanBurnUp`.
    record BurnUpView(double total, double planned, double earned, List<PointView> points) {}

    /// The GraphQL type `PlanBurnUpPoint`.
    record PointView(LocalDate on, double planned, @Nullable Double earned) {}

    BurnUpView burnUp(PlanOutlook outlook) {
        var burnUp = baseline.burnUp(outlook);
        return new BurnUpView(
                burnUp.total().doubleValue(),
                burnUp.planned().doubleValue(),
                burnUp.earned().doubleValue(),
                burnUp.points().stream()
                        .map(
                                point ->
                                        new PointView(
                                                point.on(),
                                                point.planned().doubleValue(),
                                                orNull(point.earned())))
                        .toList());
    }

    private static @Nullable Double orNull(@Nullable BigDecimal number) {
        return number == null ? null : number.doubleValue();
    }
}
