package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.change.Changes;
import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.gapanalysis.AssessmentResult;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.statementofapplicability.AssessedControls.Finding;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.GrantRepository;
import dev.triennium.domain.tenancy.InMemoryColleagueRepository;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantGrant;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.UseCaseFakes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The use cases over fakes, in the organisation of Alder.
public final class Statements {

    public static final TenantId ALDER = new TenantId(new UUID(9, 1));
    public static final PersonId REPRESENTATIVE = new PersonId(new UUID(8, 1));
    public static final PersonId EMPLOYEE = new PersonId(new UUID(8, 2));
    public static final PersonId STRANGER = new PersonId(new UUID(8, 3));
    public static final AssessmentId ASSESSMENT = new AssessmentId(new UUID(7, 1));
    public static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    public final InMemoryColleagueRepository colleagues = register();
    public final InMemoryStatements repository = new InMemoryStatements();
    public final AnnexCatalogue catalogue;
    public final Map<ControlId, List<Finding>> findings = new HashMap<>();
    public final List<Object> audited = new ArrayList<>();

    /// When the latest decision was about a certificate for the edition with controls.
    public @Nullable LocalDate certifiedOn;

    private final AtomicLong ids = new AtomicLong();

    public Statements(int controls) {
        catalogue = new AnnexCatalogue(controls);
    }

    /// For tests that share it.
    public void clear() {
        repository.clear();
        findings.clear();
        audited.clear();
        certifiedOn = null;
    }

    public static Finding found(AssessmentResult result) {
        return new Finding(
                result,
                result == AssessmentResult.NOT_APPLICABLE ? "Nothing is developed here" : null);
    }

    private static InMemoryColleagueRepository register() {
        var register = new InMemoryColleagueRepository(LocalDate.ofInstant(NOW, ZoneOffset.UTC));
        var scope = new JobScopes().of("test", ALDER, ZoneOffset.UTC);
        register.enrol(scope, REPRESENTATIVE, "Rita");
        register.enrol(scope, EMPLOYEE, "Emil");
        return register;
    }

    public GrantRepository grants() {
        return new GrantRepository() {
            @Override
            public Map<TenantId, List<TenantGrant>> list(
                    PersonId person, Set<TenantId> tenants, Instant at) {
                var roles = Map.of(REPRESENTATIVE, Role.REPRESENTATIVE, EMPLOYEE, Role.EMPLOYEE);
                return roles.containsKey(person) && tenants.contains(ALDER)
                        ? Map.of(
                                ALDER,
                                List.of(
                                        new TenantGrant(
                                                ALDER,
                                                ZoneOffset.UTC,
                                                Objects.requireNonNull(roles.get(person)),
                                                null,
                                                false)))
                        : Map.of();
            }

            @Override
            public Optional<Role> findFirmRole(PersonId person, FirmId firm, Instant at) {
                return Optional.empty();
            }
        };
    }

    /// The numbers of the risks whose treatment needs a control.
    public final Map<Ref<ControlId>, List<Integer>> needed = new HashMap<>();

    public StatementOfApplicabilityService service() {
        var transactions = new UseCaseFakes().transactions();
        return new StatementOfApplicabilityService(
                repository,
                (_, assessment, standard) ->
                        assessment.equals(ASSESSMENT)
                                ? Optional.of(
                                        standard.equals(AnnexCatalogue.WITH_CONTROLS)
                                                ? Map.copyOf(findings)
                                                : Map.of())
                                : Optional.empty(),
                catalogue.repository(),
                grants(),
                colleagues,
                transactions,
                new Changes(
                        transactions,
                        (_, _, _, work) -> work.get(),
                        (_, _, _, before, after) ->
                                audited.add(after == null ? Objects.requireNonNull(before) : after),
                        UseCaseFakes.CLOCK),
                () -> new UUID(60, ids.incrementAndGet()),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    public StatementCheckService checks() {
        return new StatementCheckService(
                repository,
                catalogue.repository(),
                (_, editions) -> {
                    var decidedOn = certifiedOn;
                    return decidedOn == null
                            ? Map.of()
                            : editions.stream()
                                    .collect(Collectors.toMap(one -> one, _ -> decidedOn));
                },
                (_, _) -> Map.copyOf(needed));
    }
}
