package dev.triennium.domain.selection;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.Message;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.standard.Standard;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.standard.Transition;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Advises on standards, and keeps what an organisation answered.
@DomainService
public final class SelectionService {

    private final QuestionnaireRepository questionnaires;
    private final StandardRepository standards;
    private final Kept<KeptSelectionId, KeptSelection> selections;
    private final Changes changes;
    private final IdGenerator ids;
    private final Clock clock;

    public SelectionService(
            QuestionnaireRepository questionnaires,
            StandardRepository standards,
            KeptSelectionRepository selections,
            Changes changes,
            IdGenerator ids,
            Clock clock) {
        this.questionnaires = questionnaires;
        this.standards = standards;
        this.selections = Kept.in(selections, "KeptSelection");
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /// All that is asked, the size first.
    public List<Question> questions() {
        return questionnaires.get().asked();
    }

    /// For an organisation that is not known, so that its days are those of UTC. Stores nothing.
    ///
    /// @throws dev.triennium.domain.error.ValidationException when the questionnaire does not know
    ///     the answers
    public List<Advice> recommend(List<Answer> answers) {
        var questionnaire = questionnaires.get();
        var choices = Choices.check(questionnaire, answers);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new Advising(questionnaire).advise(choices, today);
    }

    /// What is recommended today for each of the kept answers, in as many statements for many as
    /// for one.
    ///
    /// @param kept with the scope that each was read in
    public <K> Map<K, List<Advice>> recommend(
            Map<K, List<Answer>> kept, Function<K, TenantScope> scopes) {
        var advising = new Advising(questionnaires.get());
        var advices = new LinkedHashMap<K, List<Advice>>();
        kept.forEach(
                (key, answers) ->
                        advices.put(
                                key,
                                advising.advise(
                                        Choices.known(advising.questionnaire, answers),
                                        scopes.apply(key).today(clock))));
        return advices;
    }

    /// @param key makes a repetition return the same set
    /// @throws dev.triennium.domain.error.ValidationException when the questionnaire does not know
    ///     the answers
    public KeptSelection keep(TenantScope scope, List<Answer> answers, @Nullable UUID key) {
        Choices.check(questionnaires.get(), answers);
        return changes.create(
                scope,
                selections,
                key,
                answers,
                KeptSelectionId::new,
                () ->
                        new KeptSelection(
                                new KeptSelection.Facts(
                                        new KeptSelectionId(ids.next()),
                                        clock.instant(),
                                        scope.actor()),
                                answers.stream()
                                        .filter(answer -> !answer.options().isEmpty())
                                        .toList()));
    }

    /// The questionnaire and the editions that it leads to, read once.
    private final class Advising {

        private final Questionnaire questionnaire;
        private final Map<StandardId, Standard> editions;
        private final Map<StandardId, Transition> next;

        private Advising(Questionnaire questionnaire) {
            this.questionnaire = questionnaire;
            var current = questionnaire.families().stream().map(Family::current).toList();
            var others = questionnaire.families().stream().flatMap(one -> one.others().stream());
            this.editions =
                    standards.list(
                            Stream.concat(current.stream(), others).collect(Collectors.toSet()));
            this.next = standards.listTransitionsFrom(current);
        }

        private List<Advice> advise(Choices choices, LocalDate today) {
            return Advisor.recommend(questionnaire, choices).stream()
                    .map(one -> advice(one, today))
                    .toList();
        }

        private Advice advice(Recommendation recommendation, LocalDate today) {
            var family = recommendation.family();
            var current = edition(family.current());
            var others = family.others().stream().map(this::edition).toList();
            var warnings = new ArrayList<Message>();
            if (recommendation.isHeld()) {
                warnings.add(Message.of("You hold a certificate to it already."));
            }
            var profile = family.profile();
            if (profile.lessSuitableFor() != null) {
                warnings.add(
                        Message.of(
                                "Less suitable for: {0}.",
                                Message.given(profile.lessSuitableFor())));
            }
            warnings.addAll(EditionWarnings.of(current, others, next.get(current.id()), today));
            if (profile.note() != null) {
                warnings.add(Message.given(profile.note()));
            }
            return new Advice(
                    recommendation,
                    current,
                    others,
                    questionnaire.scoring().effortNote(),
                    warnings);
        }

        private Standard edition(StandardId id) {
            return Objects.requireNonNull(editions.get(id));
        }
    }
}
