package dev.triennium.api.journey;

import dev.triennium.api.graphql.Connection;
import dev.triennium.domain.journey.Portfolio;
import dev.triennium.domain.journey.ProcessStep;
import java.time.LocalDate;
import java.util.List;

/// The GraphQL type `PortfolioConnection`.
///
/// @param rows no field of the SDL: the page
/// @param portfolio no field of the SDL: all that the filter leaves
record PortfolioView(Connection<PortfolioRowView> rows, Portfolio portfolio) {

    /// The GraphQL type `PortfolioStep`.
    record StepView(ProcessStep step, int count) {}

    /// The GraphQL type `PortfolioMonth`.
    record MonthView(LocalDate firstDay, int count) {}

    public List<Connection.Edge<PortfolioRowView>> edges() {
        return rows.edges();
    }

    public Connection.PageInfo pageInfo() {
        return rows.pageInfo();
    }

    public int totalCount() {
        return portfolio.count();
    }

    public List<StepView> steps() {
        return portfolio.countBySteps().entrySet().stream()
                .map(one -> new StepView(one.getKey(), one.getValue()))
                .toList();
    }

    public List<MonthView> months() {
        return portfolio.countByMonths().entrySet().stream()
                .map(one -> new MonthView(one.getKey().atDay(1), one.getValue()))
                .toList();
    }
}
