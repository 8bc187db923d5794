package dev.triennium.domain.implementationplan;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.firmtemplate.FirmTemplate;
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
import dev.triennium.domain.tenancy.EngagementRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What plans are made from: the templates, what was found, and how large the organisation is.
@DomainService
public final class PlanSources {

    private final PlanTemplateRepository templates;
    private final FirmPlanTemplateRepository firmTemplates;
    private final EngagementRepository engagements;
    private final PlanEditions editions;
    private final AssessmentRepository assessments;
    private final AssessmentItemRepository items;
    private final ManagementSystemRepository systems;
    private final Clock clock;

    public PlanSources(
            PlanTemplateRepository templates,
            FirmPlanTemplateRepository firmTemplates,
            EngagementRepository engagements,
            PlanEditions editions,
            AssessmentRepository assessments,
            AssessmentItemRepository items,
            ManagementSystemRepository systems,
            Clock clock) {
        this.templates = templates;
        this.firmTemplates = firmTemplates;
        this.engagements = engagements;
        this.clock = clock;
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
        var planned = listEditions(scope, command.assessment());
        var own = chosen(scope, command.firmTemplates(), command.language(), planned);
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
                versions(planned, own));
    }

    /// The firm's own templates, by the key of the product's that each stands in for.
    private Map<String, FirmTemplate> chosen(
            TenantScope scope,
            List<FirmPlanTemplateId> ids,
            PlanLanguage language,
            List<PlanEdition> planned) {
        var wanted =
                planned.stream()
                        .flatMap(edition -> templates.get().find(edition.key()).stream())
                        .map(PlanTemplate::key)
                        .collect(Collectors.toSet());
        var chosen = new HashMap<String, FirmTemplate>();
        for (var i = 0; i < ids.size(); i++) {
            var field = "firmTemplateIds." + i;
            var id = ids.get(i).inFirm();
            var template =
                    Optional.ofNullable(scope.firm())
                            .flatMap(firm -> firmTemplates.find(firm, id))
                            .orElseThrow(() -> new NotFoundException(field));
            template.requireUsable(field);
            if (!wanted.contains(template.base())) {
                throw new ValidationException(
                        field, "The template is for none of the standards that were assessed.");
            }
            if (!content(template).isIn(language)) {
                throw new ValidationException(
                        "language", "The firm's template has no words in this language.");
            }
            if (chosen.put(template.base(), template) != null) {
                throw new ValidationException(
                        field, "There is another template for the same standard.");
            }
        }
        return chosen;
    }

    private FirmPlanContent content(FirmTemplate template) {
        var version = template.latest().id();
        return Objects.requireNonNull(firmTemplates.listContents(Set.of(version)).get(version));
    }

    /// The firms' templates that a plan remembers, as they are now, by the key of the product's
    /// that each stands in for. A firm that works for the organisation no longer lends it nothing:
    /// the product's template is back.
    private Map<String, FirmTemplate> remembered(TenantScope scope, Basis basis) {
        var ids =
                basis.templates().stream()
                        .flatMap(one -> Stream.ofNullable(one.own()))
                        .map(FirmPlanTemplateId::inFirm)
                        .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        var now = clock.instant();
        return firmTemplates.list(ids).values().stream()
                .filter(one -> engagements.hasAccess(scope, one.firm(), now))
                .collect(Collectors.toMap(FirmTemplate::base, Function.identity()));
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

    private List<TemplateVersion> versions(
            List<PlanEdition> planned, Map<String, FirmTemplate> own) {
        var all = templates.get();
        var versions = new ArrayList<TemplateVersion>();
        versions.add(new TemplateVersion("common", all.common().version()));
        for (var edition : planned) {
            all.find(edition.key()).ifPresent(template -> versions.add(version(template, own)));
        }
        if (versions.size() == 1) {
            throw new ValidationException(
                    "assessmentId", "There is no template for what was assessed.");
        }
        return versions;
    }

    private static TemplateVersion version(PlanTemplate product, Map<String, FirmTemplate> own) {
        var firms = own.get(product.key());
        return firms == null
                ? new TemplateVersion(product.key(), product.version())
                : new TemplateVersion(
                        product.key(),
                        String.valueOf(firms.latest().number()),
                        new FirmPlanTemplateId(firms.id().value()));
    }

    /// @param ids of templates in the place of those until now
    Basis renewed(TenantScope scope, ImplementationPlan plan, List<FirmPlanTemplateId> ids) {
        var basis = plan.basis();
        var planned = listEditions(scope, plan.assessment());
        var own = new HashMap<>(remembered(scope, basis));
        own.putAll(chosen(scope, ids, basis.language(), planned));
        return new Basis(basis.size(), basis.sites(), basis.language(), versions(planned, own));
    }

    private List<PlanEdition> listEditions(TenantScope scope, AssessmentId assessment) {
        var standards = assessments.getCoverage(scope, assessment).standards();
        var found = editions.list(standards);
        return standards.stream()
                .flatMap(standard -> Optional.ofNullable(found.get(standard)).stream())
                .toList();
    }

    private PlanTemplates templates(TenantScope scope, Basis basis) {
        var products = templates.get();
        var own = remembered(scope, basis);
        if (own.isEmpty()) {
            return products;
        }
        var contents =
                firmTemplates.listContents(
                        own.values().stream().map(one -> one.latest().id()).toList());
        var byStandard = new HashMap<>(products.byStandard());
        own.forEach(
                (key, template) ->
                        byStandard.computeIfPresent(
                                key,
                                (_, product) ->
                                        Objects.requireNonNull(contents.get(template.latest().id()))
                                                .over(
                                                        product,
                                                        String.valueOf(
                                                                template.latest().number()))));
        return new PlanTemplates(products.common(), byStandard);
    }

    /// The tasks that the templates have for what was found until now.
    List<GeneratedTask> generate(TenantScope scope, AssessmentId assessment, Basis basis) {
        var ref = Ref.in(scope, assessment);
        List<AskedItem> asked =
                items.listAsked(TenantScopes.of(scope), List.of(ref)).getOrDefault(ref, List.of());
        return PlanGenerator.generate(
                templates(scope, basis),
                basis.size(),
                basis.sites(),
                listEditions(scope, assessment).stream()
                        .map(edition -> EditionGaps.of(edition, asked))
                        .toList());
    }
}
