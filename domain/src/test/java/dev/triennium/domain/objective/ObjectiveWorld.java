package dev.triennium.domain.objective;

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

/// A register of objectives over nothing but memory.
public final class ObjectiveWorld {

    public final InMemoryObjectives objectives = new InMemoryObjectives();

    /// What was said last of each subject.
    public final Map<UUID, List<Deadline>> said = new HashMap<>();

    public final ObjectiveService service = service();

    private ObjectiveService service() {
        var fakes = new UseCaseFakes();
        Deadlines deadlines = (_, _, all) -> said.putAll(all);
        return new ObjectiveService(
                objectives,
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
