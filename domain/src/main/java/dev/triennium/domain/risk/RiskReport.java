package dev.triennium.domain.risk;

import dev.triennium.domain.register.PrintedRegister;
import dev.triennium.domain.register.RegisterReport;
import dev.triennium.domain.register.RiskId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A risk register with all that a reader of a spreadsheet wants to see, in words.
///
/// @param scale in force; null: none is defined
/// @param acceptedBy who accepted each risk that is accepted as it stands
public record RiskReport(
        RegisterReport<Risk> register,
        @Nullable RiskScale scale,
        List<Measure> measures,
        Map<RiskId, String> acceptedBy)
        implements PrintedRegister {

    public RiskReport {
        Objects.requireNonNull(register);
        measures = List.copyOf(measures);
        acceptedBy = Map.copyOf(acceptedBy);
    }

    /// @param owner who does it; null: nobody yet
    public record Measure(Risk risk, RiskMeasure measure, @Nullable String owner) {

        public Measure {
            Objects.requireNonNull(risk);
            Objects.requireNonNull(measure);
        }
    }
}
