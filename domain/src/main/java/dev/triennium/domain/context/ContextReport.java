package dev.triennium.domain.context;

import dev.triennium.domain.register.PrintedRegister;
import dev.triennium.domain.register.RegisterReport;
import java.util.Objects;

/// The context of an organisation with all that a reader of a spreadsheet wants to see, in words.
public record ContextReport(
        RegisterReport<ContextIssue> issues,
        RegisterReport<InterestedParty> parties,
        RegisterReport<PartyRequirement> requirements)
        implements PrintedRegister {

    public ContextReport {
        Objects.requireNonNull(issues);
        Objects.requireNonNull(parties);
        Objects.requireNonNull(requirements);
    }

    @Override
    public RegisterReport<ContextIssue> register() {
        return issues;
    }

    public ClimateRelevance climateRelevance() {
        var about =
                issues.rows().stream()
                        .map(RegisterReport.Row::entry)
                        .filter(ContextIssue::isOpen)
                        .map(ContextIssue::content)
                        .filter(content -> content.topic() == ContextIssueTopic.CLIMATE_CHANGE)
                        .toList();
        if (about.isEmpty()) {
            return ClimateRelevance.OPEN;
        }
        return about.stream().anyMatch(ContextIssueContent::isRelevant)
                ? ClimateRelevance.RELEVANT
                : ClimateRelevance.NOT_RELEVANT;
    }
}
