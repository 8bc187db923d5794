package dev.triennium.domain.supplier;

import dev.triennium.domain.register.Registers;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.standard.TestCatalogue;
import dev.triennium.domain.tenancy.InMemoryColleagueRepository;
import dev.triennium.domain.tenancy.InMemoryTenantRepository;
import dev.triennium.domain.tenancy.UseCaseFakes;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The suppliers of organisations over nothing but memory.
public final class SupplierWorld {

    public final InMemorySuppliers suppliers = new InMemorySuppliers();

    /// What was said last of each subject.
    public final Map<UUID, List<Deadline>> said = new HashMap<>();

    private final UseCaseFakes fakes = new UseCaseFakes();

    public final SupplierService service =
            new SupplierService(
                    suppliers,
                    new Registers(
                            new InMemoryTenantRepository(),
                            new InMemoryColleagueRepository(LocalDate.parse("2026-11-24")),
                            TestCatalogue.repository(),
                            (_, _) -> Map.of(),
                            fakes.changes(),
                            fakes.ids()),
                    (_, _, all) -> said.putAll(all),
                    UseCaseFakes.CLOCK);
}
