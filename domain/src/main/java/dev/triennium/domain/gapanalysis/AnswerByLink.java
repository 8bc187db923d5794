package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.participation.ParticipationLink;
import dev.triennium.domain.participation.ParticipationRule;
import dev.triennium.domain.participation.ParticipationService;
import dev.triennium.domain.participation.ParticipationUse;
import dev.triennium.domain.participation.ParticipationUse.Offer;
import dev.triennium.domain.standard.CatalogueTexts;
import dev.triennium.domain.standard.Clause;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.Control;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.Standard;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.Site;
import dev.triennium.domain.tenancy.SiteRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/// Lets colleagues without a login answer what they are asked, by a link.
@DomainService
public final class AnswerByLink {

    public static final int MAX_ITEMS = 50;

    private final AnswerAct act;
    private final AnswerService answers;
    private final AssessmentItemRepository items;
    private final ParticipationService participation;
    private final ParticipationUse use;
    private final StandardRepository standards;
    private final CatalogueTexts texts;
    private final SiteRepository sites;

    public AnswerByLink(
            AnswerAct act,
            AnswerService answers,
            AssessmentItemRepository items,
            ParticipationService participation,
            ParticipationUse use,
            StandardRepository standards,
            CatalogueTexts texts,
            SiteRepository sites) {
        this.act = act;
        this.answers = answers;
        this.items = items;
        this.participation = participation;
        this.use = use;
        this.standards = standards;
        this.texts = texts;
        this.sites = sites;
    }

    /// Sends whoever is asked for the items links by which they answer.
    ///
    /// @throws RuleViolationException when nobody is asked for one, or who is has a login
    public List<ParticipationLink> invite(
            TenantScope scope, AssessmentId assessment, List<AssessmentItemId> wanted) {
        if (wanted.isEmpty()) {
            throw new ValidationException("itemIds", "At least one item is needed.");
        }
        if (wanted.size() > MAX_ITEMS) {
            throw new LimitExceededException(
                    "itemIds", MAX_ITEMS, "At most {0} items are taken at once.", MAX_ITEMS);
        }
        var stored = items.list(TenantScopes.of(scope), Ref.in(scope, wanted));
        var seen = new HashSet<AssessmentItemId>();
        var all = new ArrayList<ParticipationService.Wanted>();
        for (var index = 0; index < wanted.size(); index++) {
            var field = "itemIds." + index;
            var item = stored.get(Ref.in(scope, wanted.get(index)));
            if (item == null || !item.assessment().equals(assessment)) {
                throw new NotFoundException(field);
            }
            if (!seen.add(item.id())) {
                throw new ValidationException(field, "The item is named twice.");
            }
            if (item.assignee() == null) {
                throw new RuleViolationException(
                        ErrorCode.RULE_VIOLATED,
                        ParticipationRule.ASKED_ONES_ONLY.reference(),
                        List.of("itemIds", Integer.toString(index)),
                        "Nobody is asked for this item.");
            }
            all.add(new ParticipationService.Wanted(item.assignee(), item.id().value(), field));
        }
        return participation.send(scope, act, all);
    }

    /// What the link asks, in the language of whoever holds it.
    public LinkedQuestion question(Offer offer) {
        var scope = offer.scope();
        var ref = Ref.in(scope, new AssessmentItemId(offer.link().subject().id()));
        var scopes = TenantScopes.of(scope);
        var item = Objects.requireNonNull(items.list(scopes, List.of(ref)).get(ref));
        var parts = items.listParts(scopes, List.of(ref)).getOrDefault(ref, List.of());
        var catalogue = new Names(offer.colleague().profile().locale(), parts);
        var site = item.question().site();
        return new LinkedQuestion(
                item,
                site == null ? null : sites.find(scope, site).map(Site::name).orElse(null),
                parts.stream().map(catalogue::part).toList());
    }

    /// What the catalogue calls the parts of one item.
    private final class Names {

        private final Locale language;
        private final Map<StandardId, Standard> editions;
        private final Map<ClauseId, Clause> clauses;
        private final Map<ControlId, Control> controls;

        Names(Locale language, List<ItemPart> parts) {
            this.language = language;
            this.editions = standards.list(parts.stream().map(ItemPart::standard).toList());
            this.clauses =
                    standards.listClauses(
                            parts.stream()
                                    .flatMap(part -> Stream.ofNullable(part.clause()))
                                    .toList());
            this.controls =
                    standards.listControls(
                            parts.stream()
                                    .flatMap(part -> Stream.ofNullable(part.control()))
                                    .toList());
        }

        LinkedQuestion.Part part(ItemPart part) {
            var edition = Objects.requireNonNull(editions.get(part.standard())).edition();
            var control = part.control() == null ? null : controls.get(part.control());
            if (control != null) {
                return new LinkedQuestion.Part(
                        edition.designation(),
                        control.number().value(),
                        text(control.id().value(), "title", control.title()),
                        text(control.id().value(), "question", control.question()));
            }
            var clause = Objects.requireNonNull(clauses.get(Objects.requireNonNull(part.clause())));
            var asked = clause.requirement();
            return new LinkedQuestion.Part(
                    edition.designation(),
                    clause.number().value(),
                    text(clause.id().value(), "title", clause.title()),
                    text(clause.id().value(), "question", asked == null ? "" : asked.question()));
        }

        private String text(UUID thing, String field, String english) {
            return texts.find(language, thing, field).orElse(english);
        }
    }

    /// Answers and hands the answer over, which uses the link up.
    ///
    /// @param expectedVersion of the item that the answer was written to
    /// @return whether the link was still open
    /// @throws ValidationException when something about the answer is wrong
    /// @throws VersionConflictException when somebody changed the item meanwhile
    public boolean answer(Offer offer, int expectedVersion, Answer answer) {
        return use.use(
                offer,
                () ->
                        answers.answerFor(
                                offer.scope(),
                                offer.colleague().id(),
                                new ItemVersion(
                                        new AssessmentItemId(offer.link().subject().id()),
                                        expectedVersion),
                                answer));
    }
}
