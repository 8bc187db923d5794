package dev.triennium.domain.risk;

import dev.triennium.domain.register.Registers;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.standard.TestCatalogue;
import dev.triennium.domain.tenancy.InMemoryColleagueRepository;
import dev.triennium.domain.tenancy.InMemoryTenantRepository;
import dev.triennium.domain.tenancy.UseCaseFakes;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A risk register over nothing but memory.
public final class RiskWorld {

    public final InMemoryRisks risks = new InMemoryRisks();
    public final InMemoryRiskScales scales = new InMemoryRiskScales();
    public final InMemoryRiskMeasures measures = new InMemoryRiskMeasures();
    public final InMemoryColleagueRepository colleagues =
            new InMemoryColleagueRepository(LocalDate.parse("2026-11-24"));

    /// What was said last of each subject.
    public final Map<UUID, List<Deadline>> said = new HashMap<>();

    public final UseCaseFakes fakes = new UseCaseFakes();
    public final RiskService service = service();

    private RiskService service() {
        var tenants = new InMemoryTenantRepository();
        Deadlines deadlines = (_, _, all) -> said.putAll(all);
        return new RiskService(
                risks,
                scales,
                measures,
                tenants,
                fakes.transactions(),
                new Registers(
                        tenants,
                        colleagues,
                        TestCatalogue.repository(),
                        risks,
                        fakes.changes(),
                        fakes.ids()),
                fakes.changes(),
                deadlines,
                fakes.ids(),
                UseCaseFakes.CLOCK);
    }
}
