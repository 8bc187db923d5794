package dev.triennium.domain.context;

import dev.triennium.domain.register.Registers;
import dev.triennium.domain.register.RiskId;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.standard.TestCatalogue;
import dev.triennium.domain.tenancy.InMemoryColleagueRepository;
import dev.triennium.domain.tenancy.InMemoryTenantRepository;
import dev.triennium.domain.tenancy.UseCaseFakes;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The context of organisations over nothing but memory.
public final class ContextWorld {

    public final InMemoryContextIssues issues = new InMemoryContextIssues();
    public final InMemoryInterestedParties parties = new InMemoryInterestedParties();
    public final InMemoryPartyRequirements requirements = new InMemoryPartyRequirements();

    /// Those that entries can be linked to.
    public final Set<RiskId> risks = new HashSet<>();

    /// What was said last of each subject.
    public final Map<UUID, List<Deadline>> said = new HashMap<>();

    private final UseCaseFakes fakes = new UseCaseFakes();
    private final Deadlines deadlines = (_, _, all) -> said.putAll(all);
    private final Registers registers =
            new Registers(
                    new InMemoryTenantRepository(),
                    new InMemoryColleagueRepository(LocalDate.parse("2026-11-24")),
                    TestCatalogue.repository(),
                    (_, wanted) ->
                            wanted.stream()
                                    .filter(risks::contains)
                                    .collect(Collectors.toMap(Function.identity(), _ -> "Risk")),
                    fakes.changes(),
                    fakes.ids());

    public final ContextIssueService issueService =
            new ContextIssueService(issues, registers, deadlines, UseCaseFakes.CLOCK);
    public final InterestedPartyService partyService =
            new InterestedPartyService(
                    parties, requirements, registers, deadlines, UseCaseFakes.CLOCK);
    public final PartyRequirementService requirementService =
            new PartyRequirementService(
                    requirements, parties, registers, deadlines, UseCaseFakes.CLOCK);
}
