package dev.triennium.domain.nonconformity;

import dev.triennium.domain.register.PrintedRegister;
import dev.triennium.domain.register.RegisterReport;
import dev.triennium.domain.tenancy.SiteId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A register of nonconformities with all that a reader of a spreadsheet wants to see, in words.
///
/// @param causes the causes that were found last
/// @param actions those of the plans that were not rejected, in words
/// @param sites what they are called
public record NonconformityReport(
        RegisterReport<Nonconformity> register,
        Map<NonconformityId, List<String>> causes,
        Map<NonconformityId, List<PlannedAction>> actions,
        Map<SiteId, String> sites)
        implements PrintedRegister {

    /// @param owner who carries it out
    public record PlannedAction(CorrectiveAction action, @Nullable String owner) {

        public PlannedAction {
            Objects.requireNonNull(action);
        }
    }

    public NonconformityReport {
        Objects.requireNonNull(register);
        causes = Map.copyOf(causes);
        actions = Map.copyOf(actions);
        sites = Map.copyOf(sites);
    }
}
