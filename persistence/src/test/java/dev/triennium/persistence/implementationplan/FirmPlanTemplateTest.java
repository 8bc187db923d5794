package dev.triennium.persistence.implementationplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.firmtemplate.FirmTemplate;
import dev.triennium.domain.firmtemplate.FirmText;
import dev.triennium.domain.gapanalysis.AssessmentService;
import dev.triennium.domain.gapanalysis.CreateAssessment;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.implementationplan.FirmPlanContent;
import dev.triennium.domain.implementationplan.FirmPlanTask;
import dev.triennium.domain.implementationplan.FirmPlanTemplateId;
import dev.triennium.domain.implementationplan.FirmPlanTemplateRepository;
import dev.triennium.domain.implementationplan.FirmPlanTemplateService;
import dev.triennium.domain.implementationplan.GeneratePlan;
import dev.triennium.domain.implementationplan.ImplementationPlan;
import dev.triennium.domain.implementationplan.ImplementationPlan.TemplateVersion;
import dev.triennium.domain.implementationplan.ImplementationPlan.Terms;
import dev.triennium.domain.implementationplan.ImplementationPlanRepository;
import dev.triennium.domain.implementationplan.ImplementationPlanService;
import dev.triennium.domain.implementationplan.PlanLanguage;
import dev.triennium.domain.implementationplan.PlanPhase;
import dev.triennium.domain.implementationplan.PlanProposal;
import dev.triennium.domain.implementationplan.PlanSize;
import dev.triennium.domain.implementationplan.PlanTask;
import dev.triennium.domain.implementationplan.PlanTaskRepository;
import dev.triennium.domain.implementationplan.SaveFirmPlanTemplate;
import dev.triennium.domain.implementationplan.TaskCategory;
import dev.triennium.domain.implementationplan.TaskDeliverable;
import dev.triennium.domain.implementationplan.TaskEffort;
import dev.triennium.domain.implementationplan.TemplateTask.After;
import dev.triennium.domain.implementationplan.TemplateTask.Closes;
import dev.triennium.domain.implementationplan.TemplateTask.Weight;
import dev.triennium.domain.standard.Standard;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.Engagement;
import dev.triennium.domain.tenancy.FirmScope;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.TestFirms;
import dev.triennium.persistence.TestMembers;
import dev.triennium.persistence.TestTenants;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Templates of plans that a firm makes, and the plans of its clients.
@PersistenceTest
class FirmPlanTemplateTest {

    private static final String KEY = "own.iso-9001-2026.kick-off";
    private static final SaveFirmPlanTemplate NOTHING =
            new SaveFirmPlanTemplate(null, null, List.of(), List.of(), List.of(), List.of());

    @Autowired private FirmPlanTemplateService service;
    @Autowired private FirmPlanTemplateRepository repository;
    @Autowired private ImplementationPlanService planService;
    @Autowired private ImplementationPlanRepository plans;
    @Autowired private PlanTaskRepository tasks;
    @Autowired private AssessmentService assessments;
    @Autowired private StandardRepository standards;
    @Autowired private TestFirms firms;
    @Autowired private TestMembers members;
    @Autowired private TestTenants tenants;

    private FirmScope partner;
    private TenantScope client;
    private Engagement engagement;
    private TenantScope consultant;

    @BeforeEach
    void aFirmWithAClient() {
        partner = firms.led();
        client = tenants.tenant();
        engagement = firms.engage(client, partner.firm());
        consultant = firms.in(client, partner, Permission.MANAGE_SYSTEM);
    }

    private FirmTemplate created() {
        return service.create(
                partner, "iso-9001-2026", new FirmText("Ours", null), "As we work", null);
    }

    private static FirmPlanTemplateId id(FirmTemplate template) {
        return new FirmPlanTemplateId(template.id().value());
    }

    private FirmPlanContent content(FirmTemplate template) {
        var version = template.latest().id();
        return Objects.requireNonNull(repository.listContents(List.of(version)).get(version));
    }

    private FirmPlanTask task(FirmTemplate template, String key) {
        return content(template).tasks().stream()
                .filter(one -> one.task().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Map<PlanSize, Weight> weights(String internal, int duration) {
        var weights = new EnumMap<PlanSize, Weight>(PlanSize.class);
        for (var size : PlanSize.values()) {
            weights.put(
                    size,
                    new Weight(new TaskEffort(new BigDecimal(internal), BigDecimal.ONE), duration));
        }
        return weights;
    }

    private static SaveFirmPlanTemplate.Own own(
            String key, FirmText name, String owner, List<After> after, List<String> clauses) {
        return new SaveFirmPlanTemplate.Own(
                key,
                name,
                name,
                TaskCategory.TRAINING,
                PlanPhase.BUILD,
                TaskDeliverable.TRAINING,
                owner,
                List.of(),
                weights("0.5", 2),
                after,
                clauses,
                List.of(),
                Closes.ALWAYS);
    }

    private static SaveFirmPlanTemplate adding(SaveFirmPlanTemplate.Own... own) {
        return new SaveFirmPlanTemplate(
                null, "more", List.of(), List.of(own), List.of(), List.of());
    }

    private static SaveFirmPlanTemplate dropping(String... keys) {
        return new SaveFirmPlanTemplate(null, null, List.of(), List.of(), List.of(keys), List.of());
    }

    private static final FirmText WORKSHOP = new FirmText("Our workshop", "Unser Workshop");

    private FirmTemplate changed() {
        var change =
                new SaveFirmPlanTemplate.Change(
                        "qms.suppliers",
                        new FirmText("Suppliers our way", null),
                        null,
                        "representative",
                        Map.of(
                                PlanSize.SMALL,
                                new Weight(
                                        new TaskEffort(
                                                new BigDecimal("1.5"), new BigDecimal("0.5")),
                                        7)));
        return service.change(
                partner,
                id(created()),
                new SaveFirmPlanTemplate(
                        null,
                        "Suppliers",
                        List.of(change),
                        List.of(
                                own(
                                        KEY,
                                        WORKSHOP,
                                        "representative",
                                        List.of(new After("qms.suppliers", 3, true)),
                                        List.of("8.4.1"))),
                        List.of(),
                        List.of()),
                1);
    }

    @Test
    void itBeginsAsACopyAndEachChangeIsAVersion() {
        var first = created();
        assertThat(content(first).tasks())
                .hasSize(37)
                .noneMatch(FirmPlanTask::isOwn)
                .noneMatch(FirmPlanTask::isDropped);
        assertThat(service.change(partner, id(first), NOTHING, 1)).isEqualTo(first);

        var second = changed();
        assertThat(second.latest().number()).isEqualTo(2);
        assertThat(content(second).tasks()).hasSize(38);
        var suppliers = task(second, "qms.suppliers").task();
        assertThat(suppliers.name().en()).isEqualTo("Suppliers our way");
        assertThat(suppliers.name().de()).isEqualTo("Externe Anbieter bewerten und überwachen");
        assertThat(suppliers.owner()).isEqualTo("representative");
        assertThat(task(second, KEY).isOwn()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "kick-off, representative, qms.suppliers, 8.4.1, ownTasks.0.key",
        "own.iso-9001-2026.Kick, representative, qms.suppliers, 8.4.1, ownTasks.0.key",
        "own.iso-9001-2026.a, boss, qms.suppliers, 8.4.1, ownTasks.0.owner",
        "own.iso-9001-2026.a, representative, qms.nothing, 8.4.1, ownTasks.0.after.0.task",
        "own.iso-9001-2026.a, representative, own.iso-9001-2026.a, 8.4.1, ownTasks.0.after.0.task",
        "own.iso-9001-2026.a, representative, cert.stage1, 8.4.1, ownTasks.0.after.0.task",
        "own.iso-9001-2026.a, representative, qms.suppliers, 99.9, ownTasks.0.clauses.0",
    })
    void aTaskThatIsNotAsTasksAreIsRefused(
            String key, String owner, String after, String clause, String path) {
        var template = created();
        var own = own(key, WORKSHOP, owner, List.of(new After(after, 0, false)), List.of(clause));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> service.change(partner, id(template), adding(own), 1))
                .satisfies(
                        no ->
                                assertThat(String.join(".", no.violations().getFirst().path()))
                                        .isEqualTo(path));
        assertThat(repository.find(partner.firm(), template.id())).contains(template);
    }

    @ParameterizedTest
    @CsvSource({"0.3, 2", "0, 2", "30, 2", "0.5, 0"})
    void anEffortThatCannotBeIsRefused(String internal, int duration) {
        var change =
                new SaveFirmPlanTemplate.Change(
                        "qms.suppliers", null, null, null, weights(internal, duration));
        var template = created();
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(
                        () ->
                                service.change(
                                        partner,
                                        id(template),
                                        new SaveFirmPlanTemplate(
                                                null,
                                                null,
                                                List.of(change),
                                                List.of(),
                                                List.of(),
                                                List.of()),
                                        1));
    }

    @Test
    void whatWaitsForItselfIsRefusedAndNamed() {
        var template = created();
        var one = "own.iso-9001-2026.one";
        var other = "own.iso-9001-2026.other";
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(
                        () ->
                                service.change(
                                        partner,
                                        id(template),
                                        adding(
                                                own(
                                                        one,
                                                        WORKSHOP,
                                                        "representative",
                                                        List.of(new After(other, 0, false)),
                                                        List.of()),
                                                own(
                                                        other,
                                                        WORKSHOP,
                                                        "representative",
                                                        List.of(new After(one, 0, false)),
                                                        List.of())),
                                        1))
                .satisfies(
                        no -> {
                            assertThat(no.rule().id()).isEqualTo("PLAN-1");
                            assertThat(no.getMessage()).contains(one + " → " + other);
                        });
    }

    @Test
    void noControlLosesItsLastTask() {
        var template =
                service.create(
                        partner, "iso-iec-27001-2022", new FirmText("Ours", null), null, null);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(
                        () ->
                                service.change(
                                        partner, id(template), dropping("isms.wp-governance"), 1))
                .satisfies(
                        no -> {
                            assertThat(no.rule().id()).isEqualTo("FTPL-2");
                            assertThat(no.getMessage()).contains("isms.wp-governance", "A.5.1");
                        });
    }

    @Test
    void whatIsLeftOutIsInNoPlanAndWhatWaitedForItWaitsForWhatWasBefore() {
        var template = created();
        var replaced =
                service.change(
                        partner,
                        id(template),
                        new SaveFirmPlanTemplate(
                                null,
                                null,
                                List.of(),
                                List.of(
                                        own(
                                                KEY,
                                                WORKSHOP,
                                                "representative",
                                                List.of(new After("qms.suppliers", 1, false)),
                                                List.of("8.4.1", "8.4.2"))),
                                List.of("qms.suppliers"),
                                List.of()),
                        1);
        assertThat(task(replaced, "qms.suppliers").isDropped()).isTrue();
        var plan = plan(replaced, PlanLanguage.EN);
        assertThat(find(plan, "qms.suppliers")).isEmpty();
        assertThat(find(plan, KEY)).isPresent();
    }

    private GeneratePlan command(FirmTemplate template, PlanLanguage language) {
        var standard = standards.findByKey("iso-9001-2026").map(Standard::id).orElseThrow();
        var assessment =
                assessments.create(
                        consultant,
                        new CreateAssessment("Gaps", List.of(standard), List.of(), null, null),
                        null);
        return new GeneratePlan(
                new Terms("Plan", LocalDate.parse("2026-11-30"), null),
                assessment.id(),
                null,
                PlanSize.SMALL,
                language,
                List.of(id(template)));
    }

    private ImplementationPlan plan(FirmTemplate template, PlanLanguage language) {
        return planService.generate(consultant, command(template, language), null);
    }

    private List<PlanTask> all(ImplementationPlan plan) {
        var ref = Ref.in(client, plan.id());
        return tasks.listOfPlans(TenantScopes.of(consultant), List.of(ref))
                .getOrDefault(ref, List.of());
    }

    private Optional<PlanTask> find(ImplementationPlan plan, String key) {
        return all(plan).stream()
                .filter(task -> task.origin() != null && task.origin().key().equals(key))
                .findFirst();
    }

    @Test
    void aPlanIsMadeFromItAndRemembersIt() {
        var template = changed();
        var plan = plan(template, PlanLanguage.EN);
        assertThat(plan.basis().templates())
                .contains(new TemplateVersion("iso-9001-2026", "2", id(template)));
        assertThat(plans.find(consultant, plan.id())).contains(plan);
        var suppliers = find(plan, "qms.suppliers").orElseThrow();
        assertThat(suppliers.content().name()).isEqualTo("Suppliers our way");
        assertThat(suppliers.content().duration()).isEqualTo(7);
        var workshop = find(plan, KEY).orElseThrow();
        assertThat(workshop.content().name()).isEqualTo("Our workshop");
        assertThat(workshop.after())
                .anyMatch(one -> one.predecessor().equals(suppliers.id()) && one.lag() == 3);
        assertThat(workshop.content().serves()).hasSize(1);

        service.change(
                partner,
                id(template),
                new SaveFirmPlanTemplate(
                        null,
                        null,
                        List.of(
                                new SaveFirmPlanTemplate.Change(
                                        KEY,
                                        new FirmText("Our second workshop", null),
                                        null,
                                        null,
                                        Map.of())),
                        List.of(),
                        List.of(),
                        List.of()),
                2);
        var again = planService.regenerate(consultant, plan.id(), List.of(), plan.version());
        assertThat(again.plan().basis().templates())
                .contains(new TemplateVersion("iso-9001-2026", "3", id(template)));
        assertThat(find(plan, KEY).orElseThrow().content().name()).isEqualTo("Our second workshop");
    }

    /// The plan goes on with the product's template, and nobody's work is gone.
    @Test
    void whenTheFirmIsGoneTheProductsTemplateIsBackAndNothingIsLost() {
        var template = changed();
        var plan = plan(template, PlanLanguage.EN);
        var before = all(plan).size();
        firms.leave(client, engagement);
        var own = members.representative(client, Permission.MANAGE_SYSTEM);

        var again = planService.regenerate(own, plan.id(), List.of(), plan.version());
        assertThat(again.plan().basis().templates())
                .allMatch(one -> one.own() == null)
                .anyMatch(one -> one.template().equals("iso-9001-2026"));
        assertThat(all(plan)).hasSize(before);
        assertThat(find(plan, "qms.suppliers").orElseThrow().content().name())
                .isEqualTo("Evaluate and monitor external providers");
        assertThat(planService.proposals(own, again.plan()))
                .anyMatch(
                        one ->
                                one instanceof PlanProposal.Removal(var task)
                                        && task.content().name().equals("Our workshop"));
    }

    @Test
    void whoDoesNotActForTheFirmFindsNothing() {
        var template = created();
        var command = command(template, PlanLanguage.EN);
        var own = members.representative(client, Permission.MANAGE_SYSTEM);
        var other = firms.led();
        firms.engage(client, other.firm());
        var others = firms.in(client, other, Permission.MANAGE_SYSTEM);
        for (var scope : List.of(own, others)) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> planService.generate(scope, command, null));
        }
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> service.change(other, id(template), NOTHING, 1));
    }

    @Test
    void aLanguageThatAnOwnTaskHasNoWordsInIsRefused() {
        var template =
                service.change(
                        partner,
                        id(created()),
                        adding(
                                own(
                                        KEY,
                                        new FirmText("Our workshop", null),
                                        "representative",
                                        List.of(),
                                        List.of())),
                        1);
        assertThat(plan(template, PlanLanguage.EN)).isNotNull();
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> plan(template, PlanLanguage.DE))
                .satisfies(
                        no ->
                                assertThat(no.violations().getFirst().path())
                                        .containsExactly("language"));
    }
}
