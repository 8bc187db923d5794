package dev.triennium.domain.internalaudit;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.change.Changed;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.evidence.EvidenceId;
import dev.triennium.domain.evidence.EvidenceRepository;
import dev.triennium.domain.gapanalysis.Exclusions;
import dev.triennium.domain.gapanalysis.Requirement;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.internalaudit.InternalAuditQuestionRepository.Asked;
import dev.triennium.domain.nonconformity.Nonconformity;
import dev.triennium.domain.nonconformity.NonconformityContent;
import dev.triennium.domain.nonconformity.NonconformityGrade;
import dev.triennium.domain.nonconformity.NonconformityService;
import dev.triennium.domain.nonconformity.NonconformitySource;
import dev.triennium.domain.nonconformity.RecordNonconformity;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Draws up the checklists of internal audits, and takes the answers.
@DomainService
public final class InternalAuditChecklist {

    /// Of one request.
    public static final int MAX_ANSWERS = 100;

    private final InternalAuditRepository audits;
    private final InternalAuditQuestionRepository questions;
    private final AuditRequirements requirements;
    private final Exclusions exclusions;
    private final EvidenceRepository evidence;
    private final NonconformityService nonconformities;
    private final TenantTransactions transactions;
    private final Changes changes;
    private final Kept<InternalAuditId, InternalAudit> kept;
    private final Kept<InternalAuditQuestionId, InternalAuditQuestion> keptQuestions;
    private final IdGenerator ids;
    private final Clock clock;

    public InternalAuditChecklist(
            InternalAuditRepository audits,
            InternalAuditQuestionRepository questions,
            AuditRequirements requirements,
            Exclusions exclusions,
            EvidenceRepository evidence,
            NonconformityService nonconformities,
            InternalAuditKeeping keeping,
            TenantTransactions transactions,
            Changes changes,
            IdGenerator ids,
            Clock clock) {
        this.audits = audits;
        this.questions = questions;
        this.requirements = requirements;
        this.exclusions = exclusions;
        this.evidence = evidence;
        this.nonconformities = nonconformities;
        this.transactions = transactions;
        this.changes = changes;
        this.kept = keeping.kept();
        this.keptQuestions = Kept.in(questions, "InternalAuditQuestion");
        this.ids = ids;
        this.clock = clock;
    }

    /// Makes the checklist what the criteria and the scope of the audit ask, without what the scope
    /// of the management system excludes. What has an answer stays; doing it again adds what has
    /// come and takes away what is no longer asked.
    public InternalAudit drawUp(TenantScope scope, InternalAuditId id, int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> {
                    before.requireOpen();
                    audits.lock(scope, id);
                    var asked = asked(scope, before);
                    if (asked.isEmpty()) {
                        throw new ValidationException(
                                "id", "The scope has no clause to ask about.");
                    }
                    var there = InternalAuditQuestionRepository.of(questions, scope, id);
                    var gone =
                            there.stream()
                                    .filter(
                                            one ->
                                                    one.answer() == null
                                                            && !asked.containsKey(one.key()))
                                    .map(InternalAuditQuestion::id)
                                    .toList();
                    var known =
                            there.stream()
                                    .map(InternalAuditQuestion::key)
                                    .collect(Collectors.toSet());
                    var ordinal =
                            there.stream().mapToInt(InternalAuditQuestion::ordinal).max().orElse(0);
                    var added = new ArrayList<Asked>();
                    for (var entry : asked.entrySet()) {
                        if (!known.contains(entry.getKey())) {
                            ordinal++;
                            added.add(asked(id, entry.getKey(), entry.getValue(), ordinal));
                        }
                    }
                    questions.deleteAll(scope, gone);
                    questions.insertAll(scope, added);
                    return before.drawnUp(there.size() - gone.size() + added.size());
                });
    }

    private Asked asked(InternalAuditId audit, String key, List<ClauseId> clauses, int ordinal) {
        return new Asked(
                new InternalAuditQuestion(
                        new InternalAuditQuestionId(ids.next()),
                        1,
                        audit,
                        ordinal,
                        key,
                        null,
                        null),
                clauses);
    }

    /// The clauses by the question that they are asked in, in the order in which they are asked.
    private Map<String, List<ClauseId>> asked(TenantScope scope, InternalAudit audit) {
        var excluded = exclusions.of(scope, audit.facts().managementSystem());
        var asked = new LinkedHashMap<String, List<ClauseId>>();
        requirements.of(List.of(audit.coverage())).of(audit.coverage()).stream()
                .filter(one -> !excluded.test(one))
                .forEach(
                        one ->
                                asked.computeIfAbsent(key(one), _ -> new ArrayList<>())
                                        .add(Objects.requireNonNull(one.clause())));
        return asked;
    }

    /// What standards share through the harmonized structure is one question.
    private static String key(Requirement one) {
        return one.sharedTopic() == null
                ? one.standardKey() + ":" + one.number()
                : "hs:" + one.sharedTopic();
    }

    /// What was found at a question.
    ///
    /// @param result null: it is open again
    public record Given(
            InternalAuditQuestionId question,
            int expectedVersion,
            @Nullable InternalAuditResult result,
            @Nullable String sample,
            @Nullable String notes,
            @Nullable String evidence,
            @Nullable EvidenceId kept) {}

    /// All of the answers, or none of them.
    public List<InternalAuditQuestion> answer(
            TenantScope scope, InternalAuditId id, List<Given> answers) {
        if (answers.isEmpty()) {
            throw new ValidationException("answers", "At least one answer is needed.");
        }
        if (answers.size() > MAX_ANSWERS) {
            throw new LimitExceededException(
                    "answers", MAX_ANSWERS, "There may be at most {0} of them.", MAX_ANSWERS);
        }
        return transactions.inTransaction(
                scope,
                () -> {
                    requireUnderWay(scope, id);
                    requireEvidence(scope, answers);
                    var found =
                            questions.list(
                                    TenantScopes.of(scope),
                                    Ref.in(scope, answers.stream().map(Given::question).toList()));
                    var changed =
                            new LinkedHashMap<
                                    InternalAuditQuestionId, Changed<InternalAuditQuestion>>();
                    for (var index = 0; index < answers.size(); index++) {
                        var given = answers.get(index);
                        var path = "answers." + index + ".";
                        var before = found.get(Ref.in(scope, given.question()));
                        if (before == null || !before.audit().equals(id)) {
                            throw new NotFoundException(path + "id");
                        }
                        if (before.version() != given.expectedVersion()) {
                            throw new VersionConflictException(before.version());
                        }
                        var after = before.answered(answer(scope, given, path), path + "id");
                        if (changed.put(before.id(), new Changed<>(before, after)) != null) {
                            throw new ValidationException(path + "id", "It is named twice.");
                        }
                    }
                    var all = List.copyOf(changed.values());
                    var after = all.stream().map(Changed::after).toList();
                    questions.requireUpdated(scope, after);
                    changes.changedAll(scope, keptQuestions, all);
                    return after;
                });
    }

    private InternalAuditQuestion.@Nullable Answer answer(
            TenantScope scope, Given given, String path) {
        if (given.result() == null) {
            return null;
        }
        var answer =
                new InternalAuditQuestion.Answer(
                        given.result(),
                        given.sample(),
                        given.notes(),
                        given.evidence(),
                        given.kept(),
                        clock.instant(),
                        person(scope));
        answer.requireGrounds(path);
        return answer;
    }

    private void requireEvidence(TenantScope scope, List<Given> answers) {
        var seen = new HashMap<EvidenceId, Boolean>();
        for (var index = 0; index < answers.size(); index++) {
            var wanted = answers.get(index).kept();
            if (wanted != null
                    && !seen.computeIfAbsent(
                            wanted, one -> evidence.find(scope, one).isPresent())) {
                throw new NotFoundException("answers." + index + ".evidenceId");
            }
        }
    }

    private InternalAudit requireUnderWay(TenantScope scope, InternalAuditId id) {
        if (!audits.lock(scope, id)) {
            throw new NotFoundException("id");
        }
        var audit = audits.find(scope, id).orElseThrow();
        audit.requireUnderWay();
        return audit;
    }

    /// What the register shall say beyond what the answer says.
    ///
    /// @param clauses of the question, those that are not met; none: all of it
    public record Raise(
            NonconformityGrade grade,
            String requirement,
            String statement,
            List<ClauseId> clauses,
            @Nullable String processName,
            @Nullable SiteId site,
            @Nullable ColleagueId owner) {

        public Raise {
            clauses = List.copyOf(clauses);
        }
    }

    /// A question, and the entry of the register that came of it.
    public record Raised(InternalAuditQuestion question, Nonconformity nonconformity) {}

    public Raised raise(
            TenantScope scope, InternalAuditQuestionId id, Raise command, int expectedVersion) {
        return transactions.inTransaction(
                scope,
                () -> {
                    var audit =
                            requireUnderWay(
                                    scope,
                                    questions
                                            .find(scope, id)
                                            .orElseThrow(() -> new NotFoundException("id"))
                                            .audit());
                    var entries = new ArrayList<Nonconformity>();
                    var question =
                            changes.change(
                                    scope,
                                    keptQuestions,
                                    id,
                                    expectedVersion,
                                    before -> {
                                        var entry = entry(scope, audit, before, command);
                                        entries.add(entry);
                                        return before.raised(entry.id());
                                    });
                    return new Raised(question, entries.getFirst());
                });
    }

    private Nonconformity entry(
            TenantScope scope, InternalAudit audit, InternalAuditQuestion question, Raise command) {
        var answer = question.requireNonconformity();
        var ref = Ref.in(scope, question.id());
        var asked =
                questions
                        .listClauses(TenantScopes.of(scope), List.of(ref))
                        .getOrDefault(ref, List.of());
        if (!asked.containsAll(command.clauses())) {
            throw new NotFoundException("clauseIds");
        }
        var today = scope.today(clock);
        var last = audit.facts().content().endsOn();
        return nonconformities.add(
                scope,
                new RecordNonconformity(
                        new NonconformityContent(
                                NonconformitySource.INTERNAL_AUDIT,
                                command.requirement(),
                                command.statement(),
                                Objects.requireNonNull(answer.evidence()),
                                last.isAfter(today) ? today : last,
                                command.processName(),
                                command.site(),
                                audit.facts().managementSystem(),
                                null,
                                null,
                                command.owner(),
                                null),
                        command.grade(),
                        new EntryLinks(
                                command.clauses().isEmpty() ? asked : command.clauses(),
                                List.of())),
                null);
    }

    private static PersonId person(TenantScope scope) {
        return Objects.requireNonNull(scope.person(), "No job does this");
    }
}
