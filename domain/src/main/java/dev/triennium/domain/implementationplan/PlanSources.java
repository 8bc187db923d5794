package dev.triennium.domain.implementationplan;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.gapanalysis.AskedItem;
import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.gapanalysis.AssessmentItemRepository;
import dev.triennium.domain.gapanalysis.AssessmentRepository;
import dev.triennium.domain.implementationplan.ImplementationPlan.Basis;
import dev.triennium.domain.implementationplan.ImplementationPlan.TemplateVersion;
import dev.triennium.domain.managementsystem.EffectivePersonnel;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.managementsystem.ManagementSystemRepository;
import dev.triennium.domain.managementsystem.ScopeContent;
import dev.triennium.domain.managementsystem.ScopeStatement;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What plans are made from: the templates, what was found, and how large the organisation is.
@DomainService
public final class PlanSources {

    private final PlanTemplateRepository templates;
    private final PlanEditions editions;
    private final AssessmentRepository assessments;
    private final AssessmentItemRepository items;
    private final ManagementSystemRepository systems;

    public PlanSources(
            PlanTemplateRepository templates,
            PlanEditions editions,
            AssessmentRepository assessments,
            AssessmentItemRepository items,
            ManagementSystemRepository systems) {
        this.templates = templates;
        this.editions = editions;
        this.assessments = assessments;
        this.items = items;
        this.systems = systems;
    }

    /// The templates as they are now.
    public PlanTemplates templates() {
        return templates.get();
    }

    /// @throws NotFoundException for the assessment or the system
    /// @throws ValidationException when nothing says how large the organisation is, or none of the
    ///     editions has a template
    Basis basis(TenantScope scope, GeneratePlan command) {
        if (assessments.find(scope, command.assessment()).isEmpty()) {
            throw new NotFoundException("assessmentId");
        }
        var coverage = assessments.getCoverage(scope, command.assessment());
        var content = content(scope, command.system());
        var sites =
                content.map(one -> one.sites().size())
                        .filter(number -> number > 0)
                        .orElse(coverage.sites().size());
        return new Basis(
                size(command.size(), content.orElse(null)),
                Math.max(1, sites),
                command.language(),
                versions(listEditions(scope, command.assessment())));
    }

    /// What is in force counts; before there is, what is drafted.
    private Optional<ScopeContent> content(TenantScope scope, @Nullable ManagementSystemId system) {
        if (system == null) {
            return Optional.empty();
        }
        var found =
                systems.find(scope, system)
                        .orElseThrow(() -> new NotFoundException("managementSystemId"));
        return found.findScope()
                .map(ScopeStatement.Approved::content)
                .or(() -> found.findDraft().map(ScopeStatement.Draft::content));
    }

    private PlanSize size(@Nullable PlanSize given, @Nullable ScopeContent content) {
        if (given != null) {
            return given;
        }
        var personnel = content == null ? null : EffectivePersonnel.of(content.sites());
        if (personnel == null || personnel.headcount() == 0) {
            throw new ValidationException(
                    "size",
                    "The size of the organisation is needed, or a management system whose scope"
                            + " says how many people work there.");
        }
        return templates
                .get()
                .common()
                .size(personnel.number().setScale(0, RoundingMode.CEILING).longValueExact());
    }

    private List<TemplateVersion> versions(List<PlanEdition> planned) {
        var all = templates.get();
        var versions = new ArrayList<TemplateVersion>();
        versions.add(new TemplateVersion("common", all.common().version()));
        for (var edition : planned) {
            all.find(edition.key())
                    .ifPresent(
                            template ->
                                    versions.add(
                                            new TemplateVersion(
                                                    template.key(), template.version())));
        }
        if (versions.size() == 1) {
            throw new ValidationException(
                    "assessmentId", "There is no template for what was assessed.");
        }
        return versions;
    }

    Basis renewed(TenantScope scope, ImplementationPlan plan) {
        var basis = plan.basis();
        return new Basis(
                basis.size(),
                basis.sites(),
                basis.language(),
                versions(listEditions(scope, plan.assessment())));
    }

    private List<PlanEdition> listEditions(TenantScope scope, AssessmentId assessment) {
        var standards = assessments.getCoverage(scope, assessment).standards();
        var found = editions.list(standards);
        return standards.stream()
                .flatMap(standard -> Optional.ofNullable(found.get(standard)).stream())
                .toList();
    }

    /// The tasks that the templates have for what was found until now.
    List<GeneratedTask> generate(TenantScope scope, AssessmentId assessment, Basis basis) {
        var ref = Ref.in(scope, assessment);
        List<AskedItem> asked =
                items.listAsked(TenantScopes.of(scope), List.of(ref)).getOrDefault(ref, List.of());
        return PlanGenerator.generate(
                templates.get(),
                basis.size(),
                basis.sites(),
                listEditions(scope, assessment).stream()
                        .map(edition -> EditionGaps.of(edition, asked))
                        .toList());
    }
}
