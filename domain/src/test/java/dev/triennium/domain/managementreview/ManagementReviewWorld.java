package dev.triennium.domain.managementreview;

import dev.triennium.domain.managementreview.AuditedSystems.NextAudit;
import dev.triennium.domain.managementsystem.InMemoryManagementSystemRepository;
import dev.triennium.domain.managementsystem.ManagementSystem;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.managementsystem.Scopes;
import dev.triennium.domain.register.Registers;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.TestCatalogue;
import dev.triennium.domain.tenancy.InMemoryColleagueRepository;
import dev.triennium.domain.tenancy.InMemoryTenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.UseCaseFakes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Management reviews over nothing but memory. Two standards ask for earlier actions, each of them
/// for one thing more; of objectives one source knows what [#objectives] says.
public final class ManagementReviewWorld {

    public static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    public static final ReviewTopic EARLIER = topic("previousActions");
    public static final ReviewTopic OBJECTIVES = topic("objectives");
    public static final ReviewTopic OBLIGATIONS = topic("obligations");

    public final InMemoryManagementReviews reviews = new InMemoryManagementReviews();
    public final InMemoryReviewDecisions decisions = new InMemoryReviewDecisions();
    public final InMemoryManagementSystemRepository systems =
            new InMemoryManagementSystemRepository();
    public final InMemoryColleagueRepository colleagues = new InMemoryColleagueRepository(TODAY);
    public final List<NextAudit> audits = new ArrayList<>();

    /// What was said last of each subject.
    public final Map<UUID, List<Deadline>> said = new HashMap<>();

    /// How many objectives are worked on.
    public long objectives = 3;

    /// How often audits were asked for.
    public int listings;

    /// What others do while somebody waits for the system.
    public Runnable whileWaiting = () -> {};

    /// Of what the sources were asked last.
    public final List<ReviewInputSource.Period> asked = new ArrayList<>();

    private final UseCaseFakes fakes = new UseCaseFakes();
    private final Deadlines deadlines = (_, _, all) -> said.putAll(all);

    public final ReviewFigures figures =
            new ReviewFigures(
                    List.of(
                            new PreviousActionsInput(reviews, decisions),
                            new ReviewInputSource() {
                                @Override
                                public Set<String> topics() {
                                    return Set.of(OBJECTIVES.key());
                                }

                                @Override
                                public List<ReviewFigure> list(TenantScope scope, Period period) {
                                    asked.add(period);
                                    return List.of(
                                            new ReviewFigure(
                                                    ReviewFigureKind.OBJECTIVES_OPEN, objectives));
                                }
                            }));

    final ReviewBeforeAuditDeadlineSource beforeAudits =
            new ReviewBeforeAuditDeadlineSource(
                    new Audited(), systems, reviews, deadlines, UseCaseFakes.CLOCK);

    public final ManagementReviewService service =
            new ManagementReviewService(
                    reviews,
                    editions ->
                            editions.stream()
                                    .collect(
                                            Collectors.toMap(
                                                    key -> key, ManagementReviewWorld::agenda)),
                    figures,
                    systems,
                    TestCatalogue.repository(),
                    colleagues,
                    fakes.transactions(),
                    fakes.changes(),
                    beforeAudits,
                    deadlines,
                    fakes.ids(),
                    UseCaseFakes.CLOCK);

    public final ReviewDecisionService decided =
            new ReviewDecisionService(
                    decisions,
                    reviews,
                    new Registers(
                            new InMemoryTenantRepository(),
                            colleagues,
                            TestCatalogue.repository(),
                            (_, _) -> Map.of(),
                            fakes.changes(),
                            fakes.ids()),
                    fakes.changes(),
                    deadlines,
                    fakes.ids(),
                    UseCaseFakes.CLOCK);

    private static ReviewTopic topic(String key) {
        return new ReviewTopic(key, key + " in English", key + " auf Deutsch");
    }

    private static List<ReviewTopic> agenda(String edition) {
        return List.of(EARLIER, edition.startsWith("iso-9001") ? OBJECTIVES : OBLIGATIONS);
    }

    /// A system for ISO 9001 and ISO 14001.
    public ManagementSystem system(TenantScope scope) {
        var system =
                Scopes.drafted(
                        Scopes.forStandards(TestCatalogue.ISO_9001, TestCatalogue.ISO_14001));
        systems.insert(scope, system);
        return system;
    }

    private final class Audited implements AuditedSystems {

        @Override
        public List<RunningSubject> listRunning(@Nullable RunningSubject after, int size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean lock(TenantScope scope, ManagementSystemId id) {
            var others = whileWaiting;
            whileWaiting = () -> {};
            others.run();
            return systems.find(scope, id).isPresent();
        }

        @Override
        public Map<StandardId, List<NextAudit>> listAudits(
                TenantScope scope, Set<StandardId> standards, LocalDate from) {
            listings++;
            return audits.stream()
                    .filter(one -> standards.contains(one.standard()))
                    .filter(one -> !one.on().isBefore(from))
                    .sorted(Comparator.comparing(NextAudit::on))
                    .collect(Collectors.groupingBy(NextAudit::standard));
        }
    }
}
