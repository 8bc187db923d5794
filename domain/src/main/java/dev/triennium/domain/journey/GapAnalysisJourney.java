package dev.triennium.domain.journey;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.gapanalysis.AssessedStandards;
import dev.triennium.domain.gapanalysis.AssessedStandards.Assessed;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.statementofapplicability.StatedStandards;
import dev.triennium.domain.statementofapplicability.StatedStandards.Stated;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A gap analysis is done once one is completed, and the statement is signed where the standard
/// asks for one.
@DomainService
final class GapAnalysisJourney implements JourneySource {

    private final AssessedStandards assessed;
    private final StatedStandards stated;
    private final StandardRepository standards;
    private final Clock clock;

    GapAnalysisJourney(
            AssessedStandards assessed,
            StatedStandards stated,
            StandardRepository standards,
            Clock clock) {
        this.assessed = assessed;
        this.stated = stated;
        this.standards = standards;
        this.clock = clock;
    }

    @Override
    public Map<ProcessStep, List<MissingKind>> steps() {
        return Map.of(ProcessStep.GAP_ANALYSIS, List.of(MissingKind.GAP_ANALYSIS));
    }

    @Override
    public Map<TenantId, List<StepFact>> list(TenantScopes scopes) {
        var assessments = assessed.list(scopes);
        var statements = stated.list(scopes);
        var withControls =
                standards
                        .pagesOfControls(
                                assessments.values().stream()
                                        .flatMap(List::stream)
                                        .map(Assessed::standard)
                                        .collect(Collectors.toSet()),
                                PageRequest.first(1))
                        .keySet();
        var facts = new HashMap<TenantId, List<StepFact>>();
        assessments.forEach(
                (tenant, all) ->
                        facts.put(
                                tenant,
                                facts(
                                        all,
                                        statements.getOrDefault(tenant, List.of()),
                                        withControls,
                                        scopes.get(tenant).today(clock))));
        return facts;
    }

    private static List<StepFact> facts(
            List<Assessed> assessments,
            List<Stated> statements,
            Set<StandardId> withControls,
            LocalDate today) {
        Map<StandardId, List<Assessed>> byStandard =
                assessments.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Assessed::standard,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        var facts = new ArrayList<StepFact>();
        byStandard.forEach(
                (standard, of) ->
                        facts.add(
                                fact(
                                        standard,
                                        of,
                                        statements.stream()
                                                .filter(one -> one.standard().equals(standard))
                                                .toList(),
                                        withControls.contains(standard),
                                        today)));
        return facts;
    }

    private static StepFact fact(
            StandardId standard,
            List<Assessed> assessments,
            List<Stated> statements,
            boolean hasControls,
            LocalDate today) {
        var missing = new ArrayList<Missing>();
        var isCompleted = assessments.stream().anyMatch(Assessed::isCompleted);
        if (!isCompleted) {
            missing.add(
                    Missing.one(
                            MissingKind.COMPLETE_GAP_ANALYSIS,
                            new Missing.Subject("Assessment", assessments.getLast().assessment())));
        }
        if (hasControls && statements.stream().noneMatch(Stated::isSigned)) {
            missing.add(
                    statements.isEmpty()
                            ? Missing.one(MissingKind.STATEMENT_OF_APPLICABILITY, null)
                            : Missing.one(
                                    MissingKind.SIGNED_STATEMENT,
                                    new Missing.Subject(
                                            "StatementOfApplicability",
                                            statements.getLast().statement())));
        }
        var isLate =
                !isCompleted
                        && assessments.stream()
                                .allMatch(
                                        one -> one.dueOn() != null && one.dueOn().isBefore(today));
        return new StepFact(
                standard,
                null,
                ProcessStep.GAP_ANALYSIS,
                missing.isEmpty() ? StepState.DONE : isLate ? StepState.LATE : StepState.UNDER_WAY,
                missing);
    }
}
