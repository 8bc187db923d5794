package dev.triennium.domain.incident;

import dev.triennium.domain.certificationbody.InMemoryCertificationBodyRepository;
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

/// A register of incidents over nothing but memory.
public final class IncidentWorld {

    public final InMemoryIncidents incidents = new InMemoryIncidents();

    /// What was said last of each subject.
    public final Map<UUID, List<Deadline>> said = new HashMap<>();

    public final IncidentService service = service();

    private IncidentService service() {
        var fakes = new UseCaseFakes();
        Deadlines deadlines = (_, _, all) -> said.putAll(all);
        return new IncidentService(
                incidents,
                new InMemoryCertificationBodyRepository(),
                new Registers(
                        new InMemoryTenantRepository(),
                        new InMemoryColleagueRepository(LocalDate.parse("2026-11-24")),
                        TestCatalogue.repository(),
                        (_, _) -> Map.of(),
                        fakes.changes(),
                        fakes.ids()),
                deadlines,
                UseCaseFakes.CLOCK);
    }
}
