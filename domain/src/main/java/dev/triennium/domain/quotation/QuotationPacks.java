package dev.triennium.domain.quotation;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.audittime.AuditTimeRequest;
import dev.triennium.domain.audittime.AuditTimeService;
import dev.triennium.domain.audittime.AuditTimeTableMode;
import dev.triennium.domain.audittime.AuditedPersonnel;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.managementsystem.EffectivePersonnel;
import dev.triennium.domain.managementsystem.ManagementSystem;
import dev.triennium.domain.managementsystem.PersonnelGroup;
import dev.triennium.domain.managementsystem.ScopeContent;
import dev.triennium.domain.managementsystem.ScopeSite;
import dev.triennium.domain.managementsystem.ScopeStatement;
import dev.triennium.domain.quotation.QuotationPack.Annex;
import dev.triennium.domain.quotation.QuotationPack.NotApplicable;
import dev.triennium.domain.quotation.QuotationPack.Outsourced;
import dev.triennium.domain.quotation.QuotationPack.PackSite;
import dev.triennium.domain.quotation.QuotationPack.PackedProcess;
import dev.triennium.domain.quotation.QuotationPack.People;
import dev.triennium.domain.quotation.QuotationPack.ScopeText;
import dev.triennium.domain.quotation.QuotationPack.SoughtStandard;
import dev.triennium.domain.standard.Standard;
import dev.triennium.domain.standard.StandardRepository;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Makes packs of the scope in force and of what a request says beyond it.
@DomainService
public final class QuotationPacks {

    /// A team that masters all standards: the least days that a body can arrive at.
    public static final int TEAM_ABILITY_PERCENT = 100;

    private final StandardRepository standards;
    private final AuditTimeService auditTime;

    public QuotationPacks(StandardRepository standards, AuditTimeService auditTime) {
        this.standards = standards;
        this.auditTime = auditTime;
    }

    /// @throws RuleViolationException when no scope is in force, or what the calculator asks for is
    ///     not said
    QuotationPack make(ManagementSystem system, QuotationContent content, LocalDate today) {
        var scope =
                system.findScope()
                        .orElseThrow(
                                () ->
                                        new RuleViolationException(
                                                ErrorCode.RULE_VIOLATED,
                                                QuotationRule.APPLICATION.reference(),
                                                List.of(),
                                                "No scope of the management system is in force."));
        var known = standards.list(scope.content().standards());
        var sought =
                scope.content().standards().stream()
                        .map(id -> Objects.requireNonNull(known.get(id)))
                        .toList();
        var personnel = EffectivePersonnel.of(scope.content().sites());
        var request = request(sought, content, personnel);
        return new QuotationPack(
                today,
                content.answerBy(),
                content.auditWantedFrom(),
                content.legalName(),
                content.contact(),
                content.languages().stream().map(Locale::toLanguageTag).toList(),
                content.consultancy(),
                content.remark(),
                system.facts().name(),
                scope.number(),
                scope.approval().approvedOn(),
                sought.stream().map(QuotationPacks::sought).toList(),
                scope.content().wordings().stream()
                        .map(one -> new ScopeText(one.language().toLanguageTag(), one.text()))
                        .toList(),
                scope.content().sectorCodes(),
                scope.content().sites().stream().map(QuotationPacks::site).toList(),
                personnel.headcount(),
                personnel.number(),
                scope.content().processes().stream()
                        .map(one -> new PackedProcess(one.name(), one.description()))
                        .toList(),
                scope.content().outsourcedProcesses().stream()
                        .map(one -> new Outsourced(one.name(), one.provider(), one.control()))
                        .toList(),
                exclusions(scope),
                annexes(sought, content),
                List.copyOf(content.integration()),
                IntegrationCriterion.level(content.integration()),
                request,
                days(request));
    }

    private static SoughtStandard sought(Standard standard) {
        var edition = standard.edition();
        return new SoughtStandard(standard.key(), edition.designation(), edition.title());
    }

    private static PackSite site(ScopeSite site) {
        var approved = Objects.requireNonNull(site.asApproved());
        return new PackSite(
                approved.name(),
                approved.address(),
                site.personnel().stream().map(QuotationPacks::people).toList(),
                site.effectivePersonnel().number());
    }

    private static People people(PersonnelGroup group) {
        var time = group.weeklyTime();
        return new People(
                group.shift(),
                group.persons(),
                group.kind() == PersonnelGroup.Kind.PERMANENT,
                time == null ? null : time.toMinutes());
    }

    private List<NotApplicable> exclusions(ScopeStatement.Approved scope) {
        var exclusions = scope.content().exclusions();
        var clauses =
                standards.listClauses(
                        exclusions.stream().map(ScopeContent.Exclusion::clause).toList());
        var editions =
                standards.list(clauses.values().stream().map(one -> one.standard()).toList());
        var all = new ArrayList<NotApplicable>();
        for (var one : exclusions) {
            var clause = Objects.requireNonNull(clauses.get(one.clause()));
            var edition = Objects.requireNonNull(editions.get(clause.standard())).edition();
            all.add(
                    new NotApplicable(
                            edition.designation(),
                            clause.number().toString(),
                            one.justification()));
        }
        return all;
    }

    private static List<Annex> annexes(List<Standard> sought, QuotationContent content) {
        return QuotationAnnex.of(sought.stream().map(one -> one.edition().discipline()).toList())
                .stream()
                .map(
                        annex ->
                                content.annexes().stream()
                                        .filter(answer -> answer.annex() == annex)
                                        .findFirst()
                                        .map(one -> new Annex(annex, one.text(), one.number()))
                                        .orElseGet(() -> new Annex(annex, null, null)))
                .toList();
    }

    private static AuditTimeRequest request(
            List<Standard> sought, QuotationContent content, EffectivePersonnel personnel) {
        var people = AuditedPersonnel.counted(personnel.number());
        return request(
                sought.stream().map(one -> content.factors(one.key()).with(people)).toList(),
                IntegrationCriterion.level(content.integration()));
    }

    private static AuditTimeRequest request(
            List<AuditTimeRequest.OfSystem> systems, int integrationLevelPercent) {
        return new AuditTimeRequest(
                systems,
                integrationLevelPercent,
                TEAM_ABILITY_PERCENT,
                List.of(),
                AuditTimeTableMode.STEP,
                AuditTimeRequest.Parameters.DEFAULT);
    }

    private @Nullable QuotationDays days(AuditTimeRequest request) {
        var incomplete =
                request.systems().stream()
                        .filter(auditTime::isIncomplete)
                        .map(AuditTimeRequest.OfSystem::standard)
                        .toList();
        if (!incomplete.isEmpty()) {
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    QuotationRule.AUDIT_TIME_INPUTS.reference(),
                    List.of(),
                    "The audit time of {0} needs more: its complexity, its energy or its HACCP"
                            + " studies.",
                    String.join(", ", incomplete));
        }
        if (request.systems().stream().anyMatch(one -> !auditTime.knows(one.standard()))) {
            return null;
        }
        try {
            return QuotationDays.of(auditTime.estimate(request));
        } catch (ValidationException _) {
            // There are more people than the tables know,
            // and quotations are asked for all the same.
            return null;
        }
    }

    /// The same days, had the level been this one. Null where there were none.
    @Nullable QuotationDays days(QuotationPack pack, int integrationLevelPercent) {
        return pack.days() == null
                ? null
                : QuotationDays.of(
                        auditTime.estimate(
                                request(pack.auditTime().systems(), integrationLevelPercent)));
    }
}
