package dev.triennium.domain.answersheet;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.Message;
import dev.triennium.domain.answersheet.AnswerImport.Change;
import dev.triennium.domain.answersheet.AnswerImport.Problem;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.file.UploadId;
import dev.triennium.domain.gapanalysis.AnswerItem;
import dev.triennium.domain.gapanalysis.AnswerService;
import dev.triennium.domain.gapanalysis.Assessment;
import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.gapanalysis.AssessmentItem;
import dev.triennium.domain.gapanalysis.AssessmentItemId;
import dev.triennium.domain.gapanalysis.AssessmentItemRepository;
import dev.triennium.domain.gapanalysis.AssessmentRepository;
import dev.triennium.domain.gapanalysis.AssessmentService;
import dev.triennium.domain.gapanalysis.ItemsOutcome;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.sheet.UploadedSheets;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Takes the answers of a filled template into its assessment.
@DomainService
public final class AnswerImportService {

    /// Somebody who is faster is found by the comparison: with the same file, or with a version
    /// that the row does not know.
    private static final int MOST_ATTEMPTS = 3;

    private final UploadedSheets sheets;
    private final AssessmentRepository assessments;
    private final AssessmentItemRepository items;
    private final AnswerService answers;
    private final ColleagueRepository colleagues;
    private final AssessmentReportService reports;

    public AnswerImportService(
            UploadedSheets sheets,
            AssessmentRepository assessments,
            AssessmentItemRepository items,
            AnswerService answers,
            ColleagueRepository colleagues,
            AssessmentReportService reports) {
        this.sheets = sheets;
        this.assessments = assessments;
        this.items = items;
        this.answers = answers;
        this.colleagues = colleagues;
        this.reports = reports;
    }

    /// What the file would do. It changes nothing.
    ///
    /// @param mapping how to read what is no template; null: it is one
    public AnswerImport preview(
            TenantScope scope,
            UploadId upload,
            AssessmentId assessment,
            @Nullable AnswerMapping mapping) {
        requireAssessment(scope, assessment);
        return compare(scope, template(scope, upload, mapping), assessment);
    }

    /// All rows or none, in one transaction: the versions are those that the template was made
    /// from, so that what somebody changes in between is found there. A file that says only what
    /// is stored, because it was taken in before, is taken in again and changes nothing.
    ///
    /// @param mapping how to read what is no template; null: it is one
    public AnswerImportOutcome apply(
            TenantScope scope,
            UploadId upload,
            AssessmentId assessment,
            @Nullable AnswerMapping mapping) {
        requireAssessment(scope, assessment);
        var template = template(scope, upload, mapping);
        for (var attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            var outcome = apply(scope, template, assessment);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        throw refused(Message.of("Others are changing the same items; try again."));
    }

    private AnswerImportOutcome unchanged(
            TenantScope scope, AssessmentId assessment, AnswerImport found) {
        return new AnswerImportOutcome.Applied(
                requireAssessment(scope, assessment), List.of(), found);
    }

    /// @return empty when somebody else changed an item while it was looked at
    private Optional<AnswerImportOutcome> apply(
            TenantScope scope, FilledTemplate template, AssessmentId assessment) {
        var found = compare(scope, template, assessment);
        if (!found.isFine()) {
            return Optional.of(new AnswerImportOutcome.Refused(found));
        }
        if (found.changes().isEmpty()) {
            return Optional.of(unchanged(scope, assessment, found));
        }
        try {
            var commands =
                    found.changes().stream()
                            .map(
                                    one ->
                                            AnswerItem.with(
                                                    one.item().id(),
                                                    one.expectedVersion(),
                                                    one.answer()))
                            .toList();
            return switch (answers.answerAll(scope, assessment, commands)) {
                case ItemsOutcome.Taken(var answered, var taken) ->
                        Optional.of(new AnswerImportOutcome.Applied(answered, taken, found));
                case ItemsOutcome.Conflicted _ -> Optional.empty();
            };
        } catch (RuleViolationException refusal) {
            var row = row(refusal, found.changes()).orElseThrow(() -> refusal);
            return Optional.of(
                    new AnswerImportOutcome.Refused(
                            new AnswerImport(
                                    List.of(),
                                    found.unchanged(),
                                    List.of(new Problem(row, null, null, refusal.sentence(), null)),
                                    found.notices())));
        }
    }

    private static boolean judges(TenantScope scope) {
        return scope.permissions().contains(Permission.ASSESS);
    }

    /// The row whose item the refusal is about, by its place in the list of answers.
    private static Optional<Integer> row(RuleViolationException refusal, List<Change> changes) {
        var path = refusal.path();
        return path.size() > 1 && path.getFirst().equals("answers")
                ? Optional.of(changes.get(Integer.parseInt(path.get(1))).row())
                : Optional.empty();
    }

    private FilledTemplate template(
            TenantScope scope, UploadId upload, @Nullable AnswerMapping mapping) {
        var read = sheets.read(scope, upload, AnswerImportPurpose.NAME);
        var template =
                mapping == null
                        ? FilledTemplate.find(read)
                                .orElseThrow(
                                        () ->
                                                refused(
                                                        Message.of(
                                                                "No sheet has the headings of the template; a"
                                                                        + " mapping can say how to read it.")))
                        : FilledTemplate.mapped(read, mapping);
        if (template.size() > AssessmentService.MAX_ITEMS) {
            throw refused(Message.of("At most {0} rows are read.", AssessmentService.MAX_ITEMS));
        }
        return template;
    }

    private static ValidationException refused(Message sentence) {
        return new ValidationException("uploadId", sentence);
    }

    private Assessment requireAssessment(TenantScope scope, AssessmentId id) {
        return assessments.find(scope, id).orElseThrow(() -> new NotFoundException("assessmentId"));
    }

    private AnswerImport compare(
            TenantScope scope, FilledTemplate template, AssessmentId assessment) {
        var mayAnswer = mayAnswer(scope);
        return template.isOwn()
                ? template.compare(new Checklist(reports.report(scope, assessment)), mayAnswer)
                : template.compare(items(scope, template, assessment), mayAnswer);
    }

    private Map<AssessmentItemId, AssessmentItem> items(
            TenantScope scope, FilledTemplate template, AssessmentId assessment) {
        return items.list(TenantScopes.of(scope), Ref.in(scope, template.items())).values().stream()
                .filter(item -> item.assessment().equals(assessment))
                .collect(Collectors.toMap(AssessmentItem::id, item -> item));
    }

    private Predicate<AssessmentItem> mayAnswer(TenantScope scope) {
        var person = scope.person();
        if (judges(scope) || person == null) {
            return _ -> judges(scope);
        }
        var own = colleagues.find(scope, person).map(Colleague::id).orElse(null);
        return item -> item.assignee() != null && item.assignee().equals(own);
    }
}
