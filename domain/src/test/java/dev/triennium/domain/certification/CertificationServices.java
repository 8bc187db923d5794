package dev.triennium.domain.certification;

import dev.triennium.domain.audittrail.AuditTrail;
import dev.triennium.domain.certification.cycle.EditionTransition;
import dev.triennium.domain.certificationbody.CertificationBody;
import dev.triennium.domain.certificationbody.CycleParameters;
import dev.triennium.domain.certificationbody.InMemoryCertificationBodyRepository;
import dev.triennium.domain.certificationbody.InMemoryDirectoryBodyRepository;
import dev.triennium.domain.idempotency.Idempotency;
import dev.triennium.domain.managementsystem.InMemoryManagementSystemRepository;
import dev.triennium.domain.news.Announcements;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.InMemoryColleagueRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The use cases over fakes, and what the fakes were told.
public final class CertificationServices {

    public final InMemoryCertificationRepository certifications =
            new InMemoryCertificationRepository();
    public final InMemoryDirectoryBodyRepository directory = new InMemoryDirectoryBodyRepository();
    public final InMemoryCertificationBodyRepository bodies =
            new InMemoryCertificationBodyRepository();
    public final InMemoryManagementSystemRepository systems =
            new InMemoryManagementSystemRepository();
    public final InMemoryColleagueRepository colleagues =
            new InMemoryColleagueRepository(LocalDate.EPOCH);
    public final Map<UUID, List<Deadline>> deadlines = new HashMap<>();
    public final List<UUID> audited = new ArrayList<>();
    public final List<CertificationId> changed = new ArrayList<>();
    public final List<String> happened = new ArrayList<>();

    private static final Set<String> CLAUSES = Set.of("7.1.5", "7.2", "8.4", "8.5", "8.5.1", "5.7");

    /// Joined by whatever is called inside.
    public static final TenantTransactions TRANSACTIONS =
            new TenantTransactions() {
                @Override
                public <T> T inTransaction(TenantScope scope, Supplier<T> work) {
                    return work.get();
                }
            };

    public Editions editions() {
        return new Editions() {
            @Override
            public Map<StandardId, Edition> list(Collection<StandardId> ids) {
                return known(ids);
            }

            @Override
            public boolean hasClauses(StandardId standard, Collection<String> numbers) {
                return CLAUSES.containsAll(numbers);
            }

            @Override
            public Cited cite(StandardId standard, String number) {
                return new Cited(null, null);
            }
        };
    }

    private static Map<StandardId, Editions.Edition> known(Collection<StandardId> ids) {
        var all =
                Map.of(
                        Journeys.STANDARD,
                        new Editions.Edition(
                                "ISO 9001:2015",
                                Optional.of(Journeys.NEXT_EDITION),
                                Optional.of(
                                        new EditionTransition(
                                                Journeys.day("2028-03-31"),
                                                Journeys.day("2029-09-30"),
                                                false))),
                        Journeys.NEXT_EDITION,
                        new Editions.Edition("ISO 9001:2026", Optional.empty(), Optional.empty()));
        var known = new HashMap<>(all);
        known.keySet().retainAll(ids);
        return known;
    }

    public AuditTrail auditTrail() {
        return (_, _, subject, _, _) -> audited.add(subject);
    }

    public Idempotency idempotency() {
        var results = new LinkedHashMap<UUID, UUID>();
        return new Idempotency() {
            @Override
            public UUID once(
                    TenantScope scope, @Nullable UUID key, Object input, Supplier<UUID> work) {
                if (key == null) {
                    return work.get();
                }
                return results.computeIfAbsent(key, _ -> work.get());
            }
        };
    }

    public CertificationService service(Clock clock) {
        return service(clock, (_, _, _, _) -> {});
    }

    public CertificationService service(Clock clock, FindingRegister register) {
        return new CertificationService(
                certifications,
                certifications.heads(),
                bodies,
                directory,
                systems,
                colleagues,
                editions(),
                register,
                (_, _, all) -> deadlines.putAll(all),
                (_, _) -> {},
                TRANSACTIONS,
                idempotency(),
                auditTrail(),
                new Announcements(
                        TRANSACTIONS, List.of(news -> changed.add(new CertificationId(news.id())))),
                List.of((_, id, kind, on) -> happened.add(id + " " + kind + " " + on)),
                Journeys.IDS,
                clock);
    }

    /// The bodies that [Journeys] speak of.
    public void addBodies(TenantScope scope) {
        for (var body : List.of(Journeys.BODY, Journeys.OTHER_BODY)) {
            bodies.insert(scope, new CertificationBody(body, 1, "Body", CycleParameters.DEFAULT));
        }
    }
}
