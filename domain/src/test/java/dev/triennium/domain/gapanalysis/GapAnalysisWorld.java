package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.news.AnnouncementListener;
import dev.triennium.domain.news.Announcements;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ClauseNumber;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.Access;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.GrantRepository;
import dev.triennium.domain.tenancy.InMemoryColleagueRepository;
import dev.triennium.domain.tenancy.InMemorySiteRepository;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.Site;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.SiteRepository;
import dev.triennium.domain.tenancy.TenantGrant;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.UseCaseFakes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// One organisation with its people, two editions and a site, all in memory.
public final class GapAnalysisWorld {

    public static final TenantId TENANT = new TenantId(new UUID(9, 1));
    public static final PersonId CONSULTANT = new PersonId(new UUID(8, 1));
    public static final PersonId EMPLOYEE = new PersonId(new UUID(8, 2));
    public static final PersonId OTHER_EMPLOYEE = new PersonId(new UUID(8, 3));
    public static final PersonId STRANGER = new PersonId(new UUID(8, 4));
    public static final FirmId FIRM = new FirmId(new UUID(6, 1));

    public static final StandardId QUALITY = new StandardId(new UUID(5, 1));
    public static final StandardId SECURITY = new StandardId(new UUID(5, 2));
    public static final SiteId WORKS = new SiteId(new UUID(4, 1));
    public static final SiteId OFFICE = new SiteId(new UUID(4, 2));

    public static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private static final AtomicLong COUNTER = new AtomicLong();
    public static final IdGenerator IDS = () -> new UUID(7, COUNTER.incrementAndGet());

    public final InMemoryAssessmentRepository assessments = new InMemoryAssessmentRepository();
    public final InMemoryAssessmentItemRepository items = new InMemoryAssessmentItemRepository();

    /// What the scope of any management system excludes.
    public Predicate<Requirement> excluded = _ -> false;
    public final Map<UUID, List<Deadline>> deadlines = new HashMap<>();
    public final InMemoryColleagueRepository colleagues = register();
    public final UseCaseFakes fakes = new UseCaseFakes();

    /// Where changes go; a test may listen.
    public AnnouncementListener listener = _ -> {};

    private final Changes kept = fakes.changes();

    /// A shared clause, a clause of each edition's own, and a control.
    public static Requirements requirements() {
        var all =
                Map.of(
                        QUALITY,
                        List.of(
                                clause(QUALITY, "q", "4.1", "context.issues", 1),
                                clause(QUALITY, "q", "8.3.2", null, 2)),
                        SECURITY,
                        List.of(
                                clause(SECURITY, "s", "4.1", "context.issues", 3),
                                clause(SECURITY, "s", "6.1.2", null, 4),
                                new Requirement(
                                        SECURITY,
                                        "s",
                                        new ClauseNumber("A.5.7"),
                                        null,
                                        new ControlId(new UUID(3, 5)),
                                        null)));
        return ids -> {
            var found = new HashMap<>(all);
            found.keySet().retainAll(ids);
            return found;
        };
    }

    static Requirement clause(
            StandardId standard, String key, String number, @Nullable String topic, int id) {
        return new Requirement(
                standard,
                key,
                new ClauseNumber(number),
                new ClauseId(new UUID(3, id)),
                null,
                topic);
    }

    public static SiteRepository sites() {
        var sites = new InMemorySiteRepository();
        var scope = new JobScopes().of("test", TENANT, ZoneOffset.UTC);
        for (var id : List.of(WORKS, OFFICE)) {
            sites.insert(scope, new Site(id, 1, "Site", "There", 5));
        }
        return sites;
    }

    private static InMemoryColleagueRepository register() {
        var register = new InMemoryColleagueRepository(LocalDate.ofInstant(NOW, ZoneOffset.UTC));
        var scope = new JobScopes().of("test", TENANT, ZoneOffset.UTC);
        register.enrol(scope, CONSULTANT, "Carla");
        register.enrol(scope, EMPLOYEE, "Emil");
        register.enrol(scope, OTHER_EMPLOYEE, "Olga");
        return register;
    }

    public static Authorizer authorizer() {
        return new Authorizer(
                new GrantRepository() {
                    @Override
                    public Map<TenantId, List<TenantGrant>> list(
                            PersonId person, Set<TenantId> tenants, Instant at) {
                        if (!tenants.contains(TENANT) || person.equals(STRANGER)) {
                            return Map.of();
                        }
                        return Map.of(
                                TENANT,
                                List.of(
                                        person.equals(CONSULTANT)
                                                ? new TenantGrant(
                                                        TENANT,
                                                        ZoneOffset.UTC,
                                                        Role.CONSULTANT,
                                                        FIRM,
                                                        false)
                                                : new TenantGrant(
                                                        TENANT,
                                                        ZoneOffset.UTC,
                                                        Role.EMPLOYEE,
                                                        null,
                                                        false)));
                    }

                    @Override
                    public Optional<Role> findFirmRole(PersonId person, FirmId firm, Instant at) {
                        return Optional.empty();
                    }
                },
                CLOCK);
    }

    public static TenantScope scope(PersonId person) {
        var access =
                authorizer()
                        .authorize(
                                new Caller(person, "subject"), TENANT, Permission.ANSWER, "test");
        return ((Access.Granted<TenantScope>) access).scope();
    }

    public AssessmentService service() {
        return new AssessmentService(
                assessments,
                items,
                requirements(),
                (_, _) -> Optional.empty(),
                sites(),
                (_, _, _) -> excluded,
                (_, _, all) -> deadlines.putAll(all),
                kept,
                IDS,
                CLOCK);
    }

    public AnswerService answers() {
        return new AnswerService(
                assessments,
                items,
                colleagues,
                (_, _, all) -> deadlines.putAll(all),
                fakes.transactions(),
                kept,
                new Announcements(fakes.transactions(), List.of(one -> listener.announced(one))),
                IDS,
                CLOCK);
    }

    /// An assessment of both editions.
    public AssessmentId create(SiteId... at) {
        return service()
                .create(
                        scope(CONSULTANT),
                        new CreateAssessment(
                                "Gap",
                                List.of(QUALITY, SECURITY),
                                List.of(at),
                                LocalDate.parse("2027-01-15")),
                        null)
                .id();
    }

    public AssessmentItem item(AssessmentId id, int place) {
        return asked(id).get(place).item();
    }

    public List<AskedItem> asked(AssessmentId id) {
        var ref = new Ref<>(TENANT, id);
        return items.listAsked(TenantScopes.of(scope(CONSULTANT)), List.of(ref))
                .getOrDefault(ref, List.of());
    }
}
