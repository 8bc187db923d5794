package dev.triennium.api.gapanalysis;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.api.error.UserErrors;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.NewsDesk;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.domain.archive.ArchivedFilter;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.gapanalysis.AnswerService;
import dev.triennium.domain.gapanalysis.Assessment;
import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.gapanalysis.AssessmentItem;
import dev.triennium.domain.gapanalysis.AssessmentItemId;
import dev.triennium.domain.gapanalysis.AssessmentItemRepository;
import dev.triennium.domain.gapanalysis.AssessmentRepository;
import dev.triennium.domain.gapanalysis.AssessmentService;
import dev.triennium.domain.gapanalysis.AssessmentTurn;
import dev.triennium.domain.gapanalysis.ItemVersion;
import dev.triennium.domain.gapanalysis.ItemsOutcome;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.news.Announcement;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// The root fields of gap analysis.
@Controller
class AssessmentController {

    /// Of those that changed together, an event shows so many.
    private static final int MOST_ITEMS = 20;

    private final AssessmentRepository assessments;
    private final AssessmentItemRepository items;
    private final AssessmentService service;
    private final AnswerService answers;
    private final Flux<Announcement> news;

    AssessmentController(
            AssessmentRepository assessments,
            AssessmentItemRepository items,
            AssessmentService service,
            AnswerService answers,
            NewsDesk desk) {
        this.assessments = assessments;
        this.items = items;
        this.service = service;
        this.answers = answers;
        this.news = desk.of(AssessmentView.TYPE);
    }

    @QueryMapping
    @Nullable AssessmentView assessment(@Argument AssessmentId id, TenantScope scope) {
        return assessments
                .find(scope, id)
                .map(found -> AssessmentView.of(scope, found))
                .orElse(null);
    }

    @QueryMapping("assessments")
    Connection<AssessmentView> assessments(
            PageArguments page, @Argument ArchivedFilter archived, TenantScope scope) {
        return Connection.of(
                assessments.page(scope, archived, page.request()),
                page,
                found -> AssessmentView.of(scope, found));
    }

    @QueryMapping
    @Nullable AssessmentComparisonView assessmentComparison(
            @Argument AssessmentId beforeId, @Argument AssessmentId afterId, TenantScope scope) {
        var found =
                assessments.list(TenantScopes.of(scope), Ref.in(scope, List.of(beforeId, afterId)));
        var earlier = found.get(Ref.in(scope, beforeId));
        var later = found.get(Ref.in(scope, afterId));
        return earlier == null || later == null
                ? null
                : new AssessmentComparisonView(
                        scope, AssessmentView.of(scope, earlier), AssessmentView.of(scope, later));
    }

    /// The GraphQL type `AssessmentItemChange`.
    ///
    /// @param changed no field of the SDL: what `items` are made from
    /// @param personId no field of the SDL: what `person` is read by
    record AssessmentItemChangeView(
            List<AssessmentItem> changed,
            int itemCount,
            AssessmentTurn.Kind kind,
            @Nullable PersonId personId) {}

    @SubscriptionMapping
    Flux<AssessmentItemChangeView> assessmentItemChanged(
            @Argument AssessmentId assessmentId, TenantScope scope) {
        return Mono.fromCallable(() -> assessments.find(scope, assessmentId).isPresent())
                .subscribeOn(Schedulers.boundedElastic())
                .flatMapMany(
                        isThere ->
                                isThere
                                        ? changes(scope, assessmentId)
                                        : Flux.error(new NotFoundException("assessmentId")));
    }

    private Flux<AssessmentItemChangeView> changes(TenantScope scope, AssessmentId id) {
        return news.filter(one -> one.tenant().equals(scope.tenant()))
                .filter(one -> one.id().equals(id.value()) && !one.parts().isEmpty())
                .publishOn(Schedulers.boundedElastic())
                .concatMap(change -> Mono.justOrEmpty(view(scope, change)));
    }

    /// An import changes thousands at once. Whoever watches is told so in one event, and reads them
    /// page by page.
    private Optional<AssessmentItemChangeView> view(TenantScope scope, Announcement news) {
        var first =
                news.parts().stream()
                        .limit(MOST_ITEMS)
                        .map(item -> Ref.in(scope, new AssessmentItemId(item)))
                        .toList();
        var found = items.list(TenantScopes.of(scope), first);
        var changed = first.stream().map(found::get).filter(Objects::nonNull).toList();
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new AssessmentItemChangeView(
                                changed,
                                news.parts().size(),
                                AssessmentTurn.Kind.valueOf(Objects.requireNonNull(news.kind())),
                                news.person()));
    }

    record AssessmentPayload(@Nullable AssessmentView assessment, List<UserErrorView> errors) {}

    private static AssessmentPayload changed(TenantScope scope, Assessment assessment) {
        return new AssessmentPayload(AssessmentView.of(scope, assessment), List.of());
    }

    record ItemPayload(AssessmentItemView assessmentItem, List<UserErrorView> errors) {}

    private static ItemPayload one(TenantScope scope, ItemsOutcome outcome) {
        return new ItemPayload(
                AssessmentItemView.of(scope, outcome.item()),
                switch (outcome) {
                    case ItemsOutcome.Taken _ -> List.of();
                    case ItemsOutcome.Conflicted(_, var refusal) -> UserErrors.of(refusal);
                });
    }

    record ItemsPayload(
            @Nullable AssessmentView assessment,
            @Nullable List<AssessmentItemView> items,
            @Nullable AssessmentItemView conflictingItem,
            List<UserErrorView> errors) {}

    private static ItemsPayload several(TenantScope scope, ItemsOutcome outcome) {
        return switch (outcome) {
            case ItemsOutcome.Taken(var assessment, var items) ->
                    new ItemsPayload(
                            AssessmentView.of(scope, assessment),
                            items.stream().map(one -> AssessmentItemView.of(scope, one)).toList(),
                            null,
                            List.of());
            case ItemsOutcome.Conflicted(var present, var refusal) ->
                    new ItemsPayload(
                            null,
                            null,
                            AssessmentItemView.of(scope, present),
                            UserErrors.of(refusal));
        };
    }

    @MutationMapping
    AssessmentPayload createAssessment(
            @Argument @Valid CreateAssessmentInput input, TenantScope scope) {
        return changed(scope, service.create(scope, input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    AssessmentPayload changeAssessment(
            @Argument @Valid ChangeAssessmentInput input, TenantScope scope) {
        return changed(
                scope, service.change(scope, input.id(), input::applyTo, input.expectedVersion()));
    }

    @MutationMapping
    AssessmentPayload cloneAssessment(
            @Argument @Valid CloneAssessmentInput input, TenantScope scope) {
        return changed(scope, service.clone(scope, input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    ItemPayload answerAssessmentItem(
            @Argument @Valid AnswerAssessmentItemInput input, TenantScope scope) {
        return one(scope, answers.answer(scope, input.toCommand()));
    }

    @MutationMapping
    ItemsPayload answerAssessmentItems(
            @Argument @Valid AnswerAssessmentItemsInput input, TenantScope scope) {
        return several(scope, answers.answerAll(scope, input.assessmentId(), input.toCommands()));
    }

    @MutationMapping
    ItemsPayload assignAssessmentItems(
            @Argument @Valid AssignAssessmentItemsInput input, TenantScope scope) {
        return several(
                scope,
                answers.assign(
                        scope,
                        input.assessmentId(),
                        input.items().stream().map(AssessmentItemVersionInput::toDomain).toList(),
                        input.assigneeId(),
                        input.dueOn()));
    }

    @MutationMapping
    ItemPayload submitAssessmentItem(
            @Argument @Valid SubmitAssessmentItemInput input, TenantScope scope) {
        return one(
                scope,
                answers.submit(
                        scope,
                        new ItemVersion(input.id(), input.expectedVersion()),
                        input.comment()));
    }

    @MutationMapping
    ItemPayload acceptAssessmentItem(
            @Argument @Valid AcceptAssessmentItemInput input, TenantScope scope) {
        return one(
                scope,
                answers.accept(
                        scope,
                        new ItemVersion(input.id(), input.expectedVersion()),
                        input.comment()));
    }

    @MutationMapping
    ItemPayload requestAssessmentItemChanges(
            @Argument @Valid RequestAssessmentItemChangesInput input, TenantScope scope) {
        return one(
                scope,
                answers.requestChanges(
                        scope,
                        new ItemVersion(input.id(), input.expectedVersion()),
                        input.comment()));
    }

    @MutationMapping
    AssessmentPayload completeAssessment(
            @Argument @Valid CompleteAssessmentInput input, TenantScope scope) {
        return changed(scope, service.complete(scope, input.id(), input.expectedVersion()));
    }

    @MutationMapping
    AssessmentPayload archiveAssessment(@Argument ArchiveAssessmentInput input, TenantScope scope) {
        return changed(scope, service.archive(scope, input.id(), input.expectedVersion()));
    }

    @MutationMapping
    AssessmentPayload unarchiveAssessment(
            @Argument UnarchiveAssessmentInput input, TenantScope scope) {
        return changed(scope, service.unarchive(scope, input.id(), input.expectedVersion()));
    }
}
