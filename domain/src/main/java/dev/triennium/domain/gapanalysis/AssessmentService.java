package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.archive.Standing;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.gapanalysis.AssessmentItemRepository.Unfinished;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.SiteRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Makes gap analyses and completes them.
@DomainService
public final class AssessmentService {

    public static final int MAX_STANDARDS = 8;
    public static final int MAX_SITES = 50;

    /// Questions times sites.
    public static final int MAX_ITEMS = 5_000;

    static final String TYPE = "Assessment";

    private final AssessmentRepository assessments;
    private final Kept<AssessmentId, Assessment> kept;
    private final AssessmentItemRepository items;
    private final ItemReminding reminding;
    private final Requirements requirements;
    private final Successions successions;
    private final SiteRepository sites;
    private final Exclusions exclusions;
    private final Changes changes;
    private final IdGenerator ids;
    private final Clock clock;

    public AssessmentService(
            AssessmentRepository assessments,
            AssessmentItemRepository items,
            Requirements requirements,
            Successions successions,
            SiteRepository sites,
            Exclusions exclusions,
            Deadlines deadlines,
            Changes changes,
            IdGenerator ids,
            Clock clock) {
        this.assessments = assessments;
        this.items = items;
        this.reminding = new ItemReminding(items, deadlines);
        this.kept = Kept.in(assessments, TYPE).reminding(new StandingReminding(items, reminding));
        this.requirements = requirements;
        this.successions = successions;
        this.sites = sites;
        this.exclusions = exclusions;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /// What the audit trail keeps of an assessment that began.
    private record Begun(Assessment assessment, AssessmentCoverage coverage) {}

    private Kept<AssessmentId, Assessment> keptWith(AssessmentCoverage coverage) {
        return kept.tracing(assessment -> new Begun(assessment, coverage));
    }

    public Assessment create(TenantScope scope, CreateAssessment command, @Nullable UUID key) {
        var coverage = new AssessmentCoverage(command.standards(), command.sites());
        return changes.create(
                scope,
                keptWith(coverage),
                key,
                command,
                AssessmentId::new,
                () -> begun(scope, command.name(), command.dueOn(), null, command.system()),
                begun -> {
                    var excluded = excluded(scope, command.system());
                    var asked = asked(questionnaire(scope, coverage, excluded), begun.facts());
                    assessments.insertCoverage(scope, begun.id(), coverage);
                    items.insertAll(scope, asked);
                });
    }

    /// Where another edition is asked, it takes over what was answered for the one before. What is
    /// new there is open; what changed is open with its answer, to be looked at.
    public Assessment clone(TenantScope scope, CloneAssessment command, @Nullable UUID key) {
        var source = command.source();
        var system =
                assessments
                        .find(scope, source)
                        .orElseThrow(() -> new NotFoundException("id"))
                        .facts()
                        .system();
        var before = assessments.getCoverage(scope, source);
        var coverage =
                command.standards() == null
                        ? before
                        : new AssessmentCoverage(command.standards(), before.sites());
        return changes.create(
                scope,
                keptWith(coverage),
                key,
                command,
                AssessmentId::new,
                () -> begun(scope, command.name(), command.dueOn(), source, system),
                begun -> {
                    var copies =
                            coverage.equals(before)
                                    ? copies(scope, command, begun.facts())
                                    : successors(scope, command, before, coverage, begun.facts());
                    assessments.insertCoverage(scope, begun.id(), coverage);
                    items.insertAll(scope, copies);
                    carryOver(scope, copies.stream().map(AskedItem::item).toList());
                });
    }

    private List<AskedItem> successors(
            TenantScope scope,
            CloneAssessment command,
            AssessmentCoverage before,
            AssessmentCoverage after,
            Assessment.Facts facts) {
        var questionnaire = questionnaire(scope, after, _ -> false);
        if (command.answers() == CloneAssessment.Answers.RESET) {
            return asked(questionnaire, facts);
        }
        var succession =
                successions.find(before.standards(), after.standards()).orElse(Succession.NONE);
        var answered = new HashMap<Place, AssessmentItem>();
        for (var one : listAsked(scope, command.source())) {
            answered.put(Place.of(one.item().question()), one.item());
        }
        return questionnaire.entries().stream()
                .map(
                        entry ->
                                new AskedItem(
                                        successor(entry.question(), answered, succession, facts),
                                        entry.parts()))
                .toList();
    }

    /// Where an assessment asks.
    private record Place(String key, @Nullable SiteId site) {

        static Place of(Question question) {
            return new Place(question.key(), question.site());
        }
    }

    private AssessmentItem successor(
            Question question,
            Map<Place, AssessmentItem> answered,
            Succession succession,
            Assessment.Facts facts) {
        var key = succession.earlier().getOrDefault(question.key(), question.key());
        var item = answered.get(new Place(key, question.site()));
        return item == null
                ? anew(question, facts)
                : carriedOver(item, question, succession.changed().contains(question.key()), facts);
    }

    private AssessmentItem carriedOver(
            AssessmentItem item, Question as, boolean isChanged, Assessment.Facts facts) {
        return item.carriedOver(
                new AssessmentItemId(ids.next()),
                facts.id(),
                as,
                isChanged,
                facts.dueOn(),
                facts.createdAt(),
                facts.createdBy());
    }

    private List<AskedItem> listAsked(TenantScope scope, AssessmentId id) {
        var ref = Ref.in(scope, id);
        return items.listAsked(TenantScopes.of(scope), List.of(ref)).getOrDefault(ref, List.of());
    }

    private Assessment begun(
            TenantScope scope,
            String name,
            @Nullable LocalDate dueOn,
            @Nullable AssessmentId clonedFrom,
            @Nullable ManagementSystemId system) {
        AnswerService.requireDue(dueOn, scope.today(clock));
        return new Assessment.InProgress(
                new Assessment.Facts(
                        new AssessmentId(ids.next()),
                        1,
                        name,
                        dueOn,
                        clonedFrom,
                        clock.instant(),
                        scope.person(),
                        Standing.inUse(),
                        system));
    }

    private List<AskedItem> asked(Questionnaire questionnaire, Assessment.Facts facts) {
        return questionnaire.entries().stream()
                .map(entry -> new AskedItem(anew(entry.question(), facts), entry.parts()))
                .toList();
    }

    private AssessmentItem anew(Question question, Assessment.Facts facts) {
        return AssessmentItem.asked(
                new AssessmentItemId(ids.next()),
                facts.id(),
                question,
                facts.createdAt(),
                facts.createdBy());
    }

    private List<AskedItem> copies(
            TenantScope scope, CloneAssessment command, Assessment.Facts facts) {
        return listAsked(scope, command.source()).stream()
                .map(
                        asked ->
                                new AskedItem(
                                        switch (command.answers()) {
                                            case RESET -> anew(asked.item().question(), facts);
                                            case CARRY_OVER ->
                                                    carriedOver(
                                                            asked.item(),
                                                            asked.item().question(),
                                                            false,
                                                            facts);
                                        },
                                        asked.parts()))
                .toList();
    }

    private void carryOver(TenantScope scope, List<AssessmentItem> copies) {
        items.insertTurns(
                scope,
                copies.stream()
                        .filter(item -> !item.answer().equals(Answer.NONE))
                        .map(
                                item ->
                                        AssessmentTurn.of(
                                                new AssessmentTurnId(ids.next()),
                                                item,
                                                AssessmentTurn.Kind.CARRIED_OVER,
                                                scope.actor(),
                                                null))
                        .toList());
        reminding.begin(scope, copies);
    }

    private Predicate<Requirement> excluded(
            TenantScope scope, @Nullable ManagementSystemId system) {
        return system == null ? _ -> false : exclusions.of(scope, system, "managementSystemId");
    }

    private Questionnaire questionnaire(
            TenantScope scope, AssessmentCoverage coverage, Predicate<Requirement> excluded) {
        var questionnaire =
                Questionnaire.of(
                        requirements(coverage.standards()).stream()
                                .filter(excluded.negate())
                                .toList(),
                        requireSites(scope, coverage.sites()));
        if (questionnaire.entries().size() > MAX_ITEMS) {
            throw new LimitExceededException(
                    "siteIds",
                    MAX_ITEMS,
                    "An assessment asks at most {0} questions, all sites together.",
                    MAX_ITEMS);
        }
        return questionnaire;
    }

    private List<Requirement> requirements(List<StandardId> standards) {
        if (standards.isEmpty()) {
            throw new ValidationException("standardIds", "An assessment needs an edition.");
        }
        if (standards.size() > MAX_STANDARDS) {
            throw new LimitExceededException(
                    "standardIds",
                    MAX_STANDARDS,
                    "An assessment is of at most {0} editions.",
                    MAX_STANDARDS);
        }
        requireDistinct(standards, "standardIds");
        var found = requirements.list(standards);
        var all = new ArrayList<Requirement>();
        for (var i = 0; i < standards.size(); i++) {
            var asked = found.get(standards.get(i));
            if (asked == null) {
                throw new NotFoundException("standardIds." + i);
            }
            all.addAll(asked);
        }
        return all;
    }

    private List<SiteId> requireSites(TenantScope scope, List<SiteId> chosen) {
        if (chosen.size() > MAX_SITES) {
            throw new LimitExceededException(
                    "siteIds", MAX_SITES, "An assessment is of at most {0} sites.", MAX_SITES);
        }
        requireDistinct(chosen, "siteIds");
        var refs = Ref.in(scope, chosen);
        var found = sites.list(TenantScopes.of(scope), refs);
        for (var i = 0; i < refs.size(); i++) {
            if (!found.containsKey(refs.get(i))) {
                throw new NotFoundException("siteIds." + i);
            }
        }
        return chosen;
    }

    private static void requireDistinct(List<?> ids, String field) {
        var seen = new HashSet<Object>();
        for (var i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                throw new ValidationException(field + "." + i, "It is named twice.");
            }
        }
    }

    /// The days that people were given for their answers stay as they are.
    public Assessment change(
            TenantScope scope,
            AssessmentId id,
            UnaryOperator<ChangeAssessment> change,
            int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> {
                    var facts = before.facts();
                    var wanted = change.apply(new ChangeAssessment(facts.name(), facts.dueOn()));
                    if (!Objects.equals(wanted.dueOn(), facts.dueOn())) {
                        AnswerService.requireDue(wanted.dueOn(), scope.today(clock));
                    }
                    return before.requireInProgress(List.of("id"))
                            .change(wanted.name(), wanted.dueOn());
                });
    }

    /// From then on nothing of it changes. Whoever is answering an item finishes first, or comes
    /// too late.
    public Assessment complete(TenantScope scope, AssessmentId id, int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> {
                    var open = before.requireInProgress(List.of("id"));
                    assessments.lockForEnd(scope, id);
                    requireFinished(items.countUnfinished(scope, id));
                    return open.complete(clock.instant(), scope.person());
                });
    }

    /// Whoever is answering an item finishes first, or comes too late. Nobody is reminded of it any
    /// more.
    public Assessment archive(TenantScope scope, AssessmentId id, int expectedVersion) {
        return changes.archive(
                scope, kept, id, expectedVersion, _ -> assessments.lockForEnd(scope, id));
    }

    /// Who was asked for answers is reminded of them again.
    public Assessment unarchive(TenantScope scope, AssessmentId id, int expectedVersion) {
        return changes.unarchive(scope, kept, id, expectedVersion);
    }

    private static void requireFinished(Unfinished unfinished) {
        if (unfinished.notAssessed() + unfinished.notAccepted() > 0) {
            throw new RuleViolationException(
                    AssessmentRule.ALL_ACCEPTED.reference(),
                    "{0,choice,0#0 items are|1#1 item is|1<{0} items are} not assessed yet, and"
                            + " {1,choice,0#0 answers are|1#1 answer is|1<{1} answers are} not"
                            + " accepted yet.",
                    unfinished.notAssessed(),
                    unfinished.notAccepted());
        }
    }
}
