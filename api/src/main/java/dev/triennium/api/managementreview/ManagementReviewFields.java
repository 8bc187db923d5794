package dev.triennium.api.managementreview;

import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.FilteredConnections;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.Part;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.managementsystem.ManagementSystemView;
import dev.triennium.api.register.AskingColleague;
import dev.triennium.api.standard.StandardView;
import dev.triennium.api.tenancy.ColleagueView;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.domain.Language;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.managementreview.ManagementReview;
import dev.triennium.domain.managementreview.ManagementReviewAction;
import dev.triennium.domain.managementreview.ManagementReviewFilter;
import dev.triennium.domain.managementreview.ManagementReviewId;
import dev.triennium.domain.managementreview.ManagementReviewRepository;
import dev.triennium.domain.managementreview.ReviewAddendum;
import dev.triennium.domain.managementreview.ReviewAttendee;
import dev.triennium.domain.managementreview.ReviewDecision;
import dev.triennium.domain.managementreview.ReviewDecisionAction;
import dev.triennium.domain.managementreview.ReviewDecisionFilter;
import dev.triennium.domain.managementreview.ReviewDecisionRepository;
import dev.triennium.domain.managementreview.ReviewFigure;
import dev.triennium.domain.managementreview.ReviewFigures;
import dev.triennium.domain.managementreview.ReviewInput;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// The management reviews of an organisation, and what stands below them.
@Controller
class ManagementReviewFields {

    private final FilteredConnections<
                    TenantId, ManagementReviewFilter, ManagementReview, ManagementReviewView>
            ofTenants;
    private final FilteredConnections<
                    Ref<ManagementReviewId>,
                    ReviewDecisionFilter,
                    ReviewDecision,
                    ReviewDecisionView>
            decisions;
    private final Part<ManagementReviewId, List<ReviewInput>> inputs;
    private final Part<ManagementReviewId, List<ReviewAttendee>> attendees;
    private final Part<ManagementReviewId, List<ReviewAddendum>> addenda;
    private final AskingColleague asking;
    private final ReviewFigures figures;

    ManagementReviewFields(
            ManagementReviewRepository reviews,
            ReviewDecisionRepository decisions,
            ColleagueRepository colleagues,
            ReviewFigures figures,
            BatchLoaderRegistry registry) {
        this.ofTenants =
                FilteredConnections.register(
                        registry,
                        "Tenant.managementReviews",
                        (scopes, _, filter, page) -> reviews.pages(scopes, filter, page),
                        ManagementReviewView::of);
        this.decisions =
                FilteredConnections.register(
                        registry,
                        "ManagementReview.decisions",
                        decisions::pages,
                        ReviewDecisionView::of);
        this.inputs =
                Part.register(registry, "ManagementReview.inputs", reviews::listInputs, List.of());
        this.attendees =
                Part.register(
                        registry, "ManagementReview.attendees", reviews::listAttendees, List.of());
        this.addenda =
                Part.register(
                        registry, "ManagementReview.addenda", reviews::listAddenda, List.of());
        this.asking =
                AskingColleague.register(registry, "ManagementReview.allowedActions", colleagues);
        this.figures = figures;
    }

    @SchemaMapping(typeName = "Tenant", field = "managementReviews")
    CompletableFuture<Connection<ManagementReviewView>> ofTenant(
            ScopedView tenant,
            @Argument @Nullable ManagementReviewFilterInput filter,
            PageArguments page,
            DataFetchingEnvironment environment) {
        return ofTenants.load(
                environment,
                tenant.scope(),
                tenant.scope().tenant(),
                filter == null ? ManagementReviewFilter.ALL : filter.toFilter(),
                page);
    }

    /// Who is asked is the one who may be the chair.
    @SchemaMapping(typeName = ManagementReviewView.TYPE, field = "allowedActions")
    CompletableFuture<List<ManagementReviewAction>> actionsOfReview(
            ManagementReviewView view, DataFetchingEnvironment environment) {
        var scope = view.scope();
        var review = view.review();
        return asking.is(review.owner(), scope, environment)
                .thenApply(isChair -> review.allowedActions(scope, isChair));
    }

    @SchemaMapping(typeName = ManagementReviewView.TYPE)
    @Nullable CompletableFuture<ManagementSystemView> managementSystem(
            ManagementReviewView view, DataFetchingEnvironment environment) {
        return Entity.load(
                environment, ManagementSystemView.TYPE, view.scope(), view.review().system());
    }

    @SchemaMapping(typeName = ManagementReviewView.TYPE, field = "standards")
    CompletableFuture<List<StandardView>> standardsOfReview(
            ManagementReviewView view, DataLoader<StandardId, StandardView> loader) {
        return standards(view.review().standards(), loader);
    }

    private static CompletableFuture<List<StandardView>> standards(
            List<StandardId> standards, DataLoader<StandardId, StandardView> loader) {
        return loader.loadMany(standards)
                .thenApply(all -> all.stream().filter(Objects::nonNull).toList());
    }

    @SchemaMapping(typeName = ManagementReviewView.TYPE)
    @Nullable CompletableFuture<ColleagueView> chair(
            ManagementReviewView view, DataFetchingEnvironment environment) {
        return Entity.load(environment, ColleagueView.TYPE, view.scope(), view.review().owner());
    }

    @SchemaMapping(typeName = ManagementReviewView.TYPE)
    CompletableFuture<List<ReviewInputView>> inputs(
            ManagementReviewView view, DataFetchingEnvironment environment) {
        return inputs.load(environment, view.scope(), view.review().id())
                .thenApply(
                        all ->
                                all.stream()
                                        .map(
                                                one ->
                                                        ReviewInputView.of(
                                                                one, figures.isKnown(one.topic())))
                                        .toList());
    }

    @SchemaMapping(typeName = ManagementReviewView.TYPE)
    CompletableFuture<List<ReviewAttendeeView>> attendees(
            ManagementReviewView view, DataFetchingEnvironment environment) {
        return attendees
                .load(environment, view.scope(), view.review().id())
                .thenApply(
                        all ->
                                all.stream()
                                        .map(one -> ReviewAttendeeView.of(view.scope(), one))
                                        .toList());
    }

    @SchemaMapping(typeName = ManagementReviewView.TYPE)
    CompletableFuture<List<ReviewAddendumView>> addenda(
            ManagementReviewView view, DataFetchingEnvironment environment) {
        return addenda.load(environment, view.scope(), view.review().id())
                .thenApply(all -> all.stream().map(ReviewAddendumView::of).toList());
    }

    @SchemaMapping(typeName = ManagementReviewView.TYPE)
    CompletableFuture<Connection<ReviewDecisionView>> decisions(
            ManagementReviewView view,
            @Argument @Nullable ReviewDecisionFilterInput filter,
            PageArguments page,
            DataFetchingEnvironment environment) {
        return decisions.load(
                environment,
                view.scope(),
                Ref.in(view.scope(), view.review().id()),
                filter == null ? ReviewDecisionFilter.ALL : filter.toFilter(),
                page);
    }

    @SchemaMapping(typeName = "ReviewInput")
    String topic(ReviewInputView view, Locale language) {
        return view.input().topic().text(new Language(language));
    }

    @SchemaMapping(typeName = "ReviewInput", field = "standards")
    CompletableFuture<List<StandardView>> standardsOfInput(
            ReviewInputView view, DataLoader<StandardId, StandardView> loader) {
        return standards(view.input().standards(), loader);
    }

    @SchemaMapping(typeName = "ReviewFigure")
    String text(ReviewFigure figure, Locale language) {
        return figure.text(language);
    }

    @SchemaMapping(typeName = "ReviewFigure")
    String source(ReviewFigure figure, Locale language) {
        return figure.source(language);
    }

    @SchemaMapping(typeName = "ReviewAttendee")
    @Nullable CompletableFuture<ColleagueView> colleague(
            ReviewAttendeeView attendee, DataFetchingEnvironment environment) {
        return Entity.load(
                environment, ColleagueView.TYPE, attendee.scope(), attendee.colleagueId());
    }

    @SchemaMapping(typeName = "ReviewAddendum")
    CompletableFuture<PersonView> addedBy(
            ReviewAddendumView addendum, DataLoader<PersonId, PersonView> loader) {
        return loader.load(addendum.addedById());
    }

    @SchemaMapping(typeName = ReviewDecisionView.TYPE, field = "review")
    @Nullable CompletableFuture<ManagementReviewView> reviewOfDecision(
            ReviewDecisionView view, DataFetchingEnvironment environment) {
        return Entity.load(
                environment, ManagementReviewView.TYPE, view.scope(), view.decision().review());
    }

    @SchemaMapping(typeName = ReviewDecisionView.TYPE)
    @Nullable CompletableFuture<ColleagueView> owner(
            ReviewDecisionView view, DataFetchingEnvironment environment) {
        return Entity.load(environment, ColleagueView.TYPE, view.scope(), view.decision().owner());
    }

    /// Signed minutes stay as they are; what they decided is still carried out.
    @SchemaMapping(typeName = ReviewDecisionView.TYPE, field = "allowedActions")
    CompletableFuture<List<ReviewDecisionAction>> actionsOfDecision(
            ReviewDecisionView view, DataFetchingEnvironment environment) {
        CompletableFuture<ManagementReviewView> review =
                Objects.requireNonNull(
                        Entity.load(
                                environment,
                                ManagementReviewView.TYPE,
                                view.scope(),
                                view.decision().review()));
        return review.thenApply(
                of -> view.decision().allowedActions(view.scope(), of.review().isSigned()));
    }
}
