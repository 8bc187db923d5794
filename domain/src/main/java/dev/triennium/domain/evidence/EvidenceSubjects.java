package dev.triennium.domain.evidence;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.gapanalysis.AssessmentItemId;
import dev.triennium.domain.gapanalysis.AssessmentItemRepository;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Holds what evidence is said to be about to what there is.
@DomainService
final class EvidenceSubjects {

    private final StandardRepository standards;
    private final AssessmentItemRepository items;

    EvidenceSubjects(StandardRepository standards, AssessmentItemRepository items) {
        this.standards = standards;
        this.items = items;
    }

    /// @throws NotFoundException for one that is not there, with its place below `subjects`
    void require(TenantScope scope, List<EvidenceSubject> subjects) {
        if (subjects.size() > Evidence.MAX_SUBJECTS) {
            throw new LimitExceededException(
                    "subjects",
                    Evidence.MAX_SUBJECTS,
                    "Evidence is about at most {0} things.",
                    Evidence.MAX_SUBJECTS);
        }
        var seen = new HashSet<EvidenceSubject>();
        var missing = missing(scope, subjects);
        for (var index = 0; index < subjects.size(); index++) {
            var subject = subjects.get(index);
            var place = "subjects." + index;
            if (!seen.add(subject)) {
                throw new ValidationException(place, "It is named twice.");
            }
            if (missing.contains(subject)) {
                throw new NotFoundException(place + "." + field(subject));
            }
        }
    }

    /// @throws NotFoundException with its place below `subject`
    void requireOne(TenantScope scope, EvidenceSubject subject) {
        if (!missing(scope, List.of(subject)).isEmpty()) {
            throw new NotFoundException("subject." + field(subject));
        }
    }

    private static String field(EvidenceSubject subject) {
        return switch (subject) {
            case EvidenceSubject.OfClause _ -> "clauseId";
            case EvidenceSubject.OfControl _ -> "controlId";
            case EvidenceSubject.OfAssessmentItem _ -> "assessmentItemId";
        };
    }

    private Set<EvidenceSubject> missing(TenantScope scope, List<EvidenceSubject> subjects) {
        var clauses = pick(subjects, EvidenceSubjects::clause);
        var controls = pick(subjects, EvidenceSubjects::control);
        var wanted = pick(subjects, EvidenceSubjects::item);
        var missing = new HashSet<>(subjects);
        if (!clauses.isEmpty()) {
            standards
                    .listClauses(clauses)
                    .keySet()
                    .forEach(id -> missing.remove(new EvidenceSubject.OfClause(id)));
        }
        if (!controls.isEmpty()) {
            standards
                    .listControls(controls)
                    .keySet()
                    .forEach(id -> missing.remove(new EvidenceSubject.OfControl(id)));
        }
        if (!wanted.isEmpty()) {
            items.list(TenantScopes.of(scope), Ref.in(scope, wanted))
                    .keySet()
                    .forEach(ref -> missing.remove(new EvidenceSubject.OfAssessmentItem(ref.id())));
        }
        return missing;
    }

    private static <I> List<I> pick(
            List<EvidenceSubject> subjects, Function<EvidenceSubject, Optional<I>> which) {
        return subjects.stream().flatMap(one -> which.apply(one).stream()).distinct().toList();
    }

    private static Optional<ClauseId> clause(EvidenceSubject subject) {
        return subject instanceof EvidenceSubject.OfClause(var id)
                ? Optional.of(id)
                : Optional.empty();
    }

    private static Optional<ControlId> control(EvidenceSubject subject) {
        return subject instanceof EvidenceSubject.OfControl(var id)
                ? Optional.of(id)
                : Optional.empty();
    }

    private static Optional<AssessmentItemId> item(EvidenceSubject subject) {
        return subject instanceof EvidenceSubject.OfAssessmentItem(var id)
                ? Optional.of(id)
                : Optional.empty();
    }
}
