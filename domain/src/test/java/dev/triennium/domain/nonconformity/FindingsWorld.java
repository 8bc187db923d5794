package dev.triennium.domain.nonconformity;

import dev.triennium.domain.certification.Certification;
import dev.triennium.domain.certification.CertificationServices;
import dev.triennium.domain.certification.Finding;
import dev.triennium.domain.certification.FindingGrade;
import dev.triennium.domain.certification.Journeys;
import dev.triennium.domain.evidence.EvidenceRepository;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.incident.IncidentRepository;
import dev.triennium.domain.register.Registers;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.standard.TestCatalogue;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.InMemoryColleagueRepository;
import dev.triennium.domain.tenancy.InMemorySiteRepository;
import dev.triennium.domain.tenancy.InMemoryTenantRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TestScopes;
import dev.triennium.domain.tenancy.UseCaseFakes;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// A certification with a minor nonconformity of stage 2, and the entry that follows it, over
/// nothing but memory.
final class FindingsWorld {

    static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    static final LocalDate AUDITED = LocalDate.parse("2026-11-02");
    static final PersonId PERSON = new PersonId(new UUID(2, 1));
    static final ColleagueId COLLEAGUE = InMemoryColleagueRepository.of(PERSON);

    final TenantScope scope =
            TestScopes.of(new TenantId(new UUID(1, 1)), PERSON, Role.REPRESENTATIVE);
    final CertificationServices certified = new CertificationServices();
    final InMemoryNonconformities nonconformities = new InMemoryNonconformities();
    final InMemoryTenantRepository tenants = new InMemoryTenantRepository();
    final UseCaseFakes fakes = new UseCaseFakes();

    /// Of the plan.
    final List<CorrectiveAction> planned = new ArrayList<>();

    /// What was said last of each subject.
    final Map<UUID, List<Deadline>> said = new HashMap<>();

    final CorrectiveActionRepository actions =
            answering(
                    CorrectiveActionRepository.class,
                    Map.of("listCurrent", () -> Map.of(Ref.in(scope(), entry().id()), planned)));

    private final Deadlines deadlines = (_, _, all) -> said.putAll(all);
    private final Registers registers =
            new Registers(
                    tenants,
                    certified.colleagues,
                    TestCatalogue.repository(),
                    (_, _) -> Map.of(),
                    fakes.changes(),
                    fakes.ids());

    final NonconformityFindings findings =
            new NonconformityFindings(
                    nonconformities,
                    actions,
                    certified.editions(),
                    registers,
                    fakes.changes(),
                    deadlines,
                    UseCaseFakes.CLOCK);

    final NonconformityService service =
            new NonconformityService(
                    nonconformities,
                    answering(NonconformityAnalysisRepository.class, Map.of()),
                    actions,
                    answering(EvidenceRepository.class, Map.of()),
                    certified.colleagues,
                    new NonconformityLinks(
                            new InMemorySiteRepository(),
                            certified.systems,
                            answering(IncidentRepository.class, Map.of()),
                            certified.certifications.papers()),
                    new BodyAnswers(
                            certified.certifications.papers(),
                            certified.certifications,
                            certified.service(UseCaseFakes.CLOCK, findings)),
                    registers,
                    fakes.transactions(),
                    fakes.changes(),
                    deadlines,
                    fakes.ids(),
                    UseCaseFakes.CLOCK);

    final Certification certification = Journeys.resolving(AUDITED, FindingGrade.MINOR);

    FindingsWorld() {
        certified.addBodies(scope);
        certified.certifications.insert(scope, certification, List.of());
        findings.follow(scope, null, certification, null);
    }

    private TenantScope scope() {
        return scope;
    }

    /// A port of which nothing else is asked.
    static <T> T answering(Class<T> port, Map<String, Supplier<Object>> answers) {
        return port.cast(
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (_, method, _) -> {
                            var answer = answers.get(method.getName());
                            if (answer == null) {
                                throw new UnsupportedOperationException(method.getName());
                            }
                            return answer.get();
                        }));
    }

    Nonconformity entry() {
        return nonconformities
                .listAll(TenantScopes.of(scope))
                .getOrDefault(scope.tenant(), List.of())
                .getFirst();
    }

    /// The finding, as the body has it now.
    Finding finding() {
        return certified
                .certifications
                .find(scope, certification.id())
                .orElseThrow()
                .dossier()
                .findings()
                .getFirst();
    }

    /// Stores the entry as it is changed.
    Nonconformity stored(Nonconformity changed) {
        var before = nonconformities.find(scope, changed.id()).orElseThrow();
        nonconformities.update(scope, before.with(changed), before.version());
        return changed;
    }
}
