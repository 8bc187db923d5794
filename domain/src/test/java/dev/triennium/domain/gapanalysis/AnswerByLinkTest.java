package dev.triennium.domain.gapanalysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.archive.Standing;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.identity.Person;
import dev.triennium.domain.identity.PersonDirectory;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.mail.InMemoryOutbox;
import dev.triennium.domain.mail.LinkToken;
import dev.triennium.domain.mail.MailContent;
import dev.triennium.domain.participation.InMemoryParticipationLinks;
import dev.triennium.domain.participation.ParticipationLink;
import dev.triennium.domain.participation.ParticipationLink.State;
import dev.triennium.domain.participation.ParticipationLinkAction;
import dev.triennium.domain.participation.ParticipationMails;
import dev.triennium.domain.participation.ParticipationNotice;
import dev.triennium.domain.participation.ParticipationService;
import dev.triennium.domain.participation.ParticipationTerms;
import dev.triennium.domain.participation.ParticipationUse;
import dev.triennium.domain.participation.ParticipationUse.Offer;
import dev.triennium.domain.standard.EnglishCatalogue;
import dev.triennium.domain.statementofapplicability.AnnexCatalogue;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.InMemoryTenantRepository;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.Tenant;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TestScopes;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswerByLinkTest {

    private static final ColleagueId HANNA = new ColleagueId(new UUID(4, 1));
    private static final ColleagueId ILSE = new ColleagueId(new UUID(4, 2));
    private static final String ADDRESS = "hanna@alder.example";
    private static final Answer CONFORMING =
            new Answer(AssessmentResult.CONFORMING, null, null, "All there", List.of());

    private final GapAnalysisWorld world = new GapAnalysisWorld();
    private final TenantScope scope = GapAnalysisWorld.scope(GapAnalysisWorld.CONSULTANT);
    private final InMemoryParticipationLinks links = new InMemoryParticipationLinks();
    private final InMemoryTenantRepository tenants = new InMemoryTenantRepository();
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final List<ParticipationNotice> notices = new ArrayList<>();
    private final AnswerAct act = new AnswerAct(world.items, world.assessments);
    private AssessmentId assessment = new AssessmentId(new UUID(0, 0));

    private static final class People implements PersonDirectory {

        @Override
        public Optional<PersonId> signIn(Claims claims, @Nullable String session) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<PersonId> findId(String subject) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Person> find(PersonId id) {
            return Optional.of(new Person(id, "Carla", "North", null, Locale.ENGLISH, null));
        }

        @Override
        public Map<PersonId, Person> list(Collection<PersonId> ids) {
            throw new UnsupportedOperationException();
        }
    }

    @BeforeEach
    void askHannaForTwoItems() {
        tenants.insert(scope, tenant(Standing.inUse()));
        enter(HANNA, ADDRESS, null, null);
        enter(ILSE, "ilse@alder.example", null, null);
        assessment = world.create();
        assign(HANNA, 0, 1);
    }

    private static Tenant tenant(Standing standing) {
        return new Tenant(
                GapAnalysisWorld.TENANT,
                1,
                new Tenant.Profile(
                        "Alder", ZoneOffset.UTC, Locale.GERMAN, 10, Set.of(DayOfWeek.MONDAY), null),
                standing);
    }

    private void enter(
            ColleagueId id,
            @Nullable String email,
            @Nullable LocalDate until,
            @Nullable PersonId login) {
        world.colleagues.insert(
                scope,
                new Colleague(
                        id,
                        1,
                        new Colleague.Profile(
                                "Hanna",
                                "Berg",
                                email,
                                null,
                                null,
                                null,
                                Locale.GERMAN,
                                null,
                                null,
                                until),
                        login));
    }

    private void assign(ColleagueId whom, int... places) {
        var seen = new ArrayList<ItemVersion>();
        for (var place : places) {
            var item = world.item(assessment, place);
            seen.add(new ItemVersion(item.id(), item.version()));
        }
        world.answers().assign(scope, assessment, seen, whom, null);
    }

    private ParticipationMails mails() {
        return new ParticipationMails(
                tenants,
                new People(),
                notice -> {
                    notices.add(notice);
                    return new MailContent("subject", "text", "html", null, null);
                },
                outbox,
                GapAnalysisWorld.IDS,
                GapAnalysisWorld.CLOCK);
    }

    private ParticipationService participation() {
        return new ParticipationService(
                links,
                List.of(act),
                world.colleagues,
                tenants,
                mails(),
                new ParticipationTerms(Duration.ofDays(30)),
                world.fakes.transactions(),
                world.fakes.changes(),
                GapAnalysisWorld.IDS,
                GapAnalysisWorld.CLOCK);
    }

    private ParticipationUse use(Clock clock) {
        return new ParticipationUse(
                links,
                links,
                List.of(act),
                world.colleagues,
                tenants,
                new People(),
                new JobScopes(),
                world.fakes.transactions(),
                world.fakes.changes(),
                clock);
    }

    private ParticipationUse use() {
        return use(GapAnalysisWorld.CLOCK);
    }

    private AnswerByLink answers() {
        return new AnswerByLink(
                act,
                world.answers(),
                world.items,
                participation(),
                use(),
                new AnnexCatalogue(1).repository(),
                new EnglishCatalogue(),
                GapAnalysisWorld.sites());
    }

    private List<ParticipationLink> invite(int... places) {
        var ids = new ArrayList<AssessmentItemId>();
        for (var place : places) {
            ids.add(world.item(assessment, place).id());
        }
        return answers().invite(scope, assessment, ids);
    }

    private LinkToken token(int notice, int thing) {
        return notices.get(notice).things().get(thing).token();
    }

    private Offer offer(LinkToken token) {
        return use().look(token).orElseThrow();
    }

    private AssessmentItem item() {
        return world.item(assessment, 0);
    }

    @Test
    void oneMailHoldsALinkForEachItem() {
        var sent = invite(0, 1);
        assertThat(sent)
                .extracting(one -> one.state(GapAnalysisWorld.NOW))
                .containsOnly(State.OPEN);
        assertThat(notices).hasSize(1);
        var notice = notices.getFirst();
        assertThat(notice.reader()).isEqualTo("Hanna Berg");
        assertThat(notice.locale()).isEqualTo(Locale.GERMAN);
        assertThat(notice.things()).hasSize(2);
        var mail = outbox.mails.getFirst();
        assertThat(mail.address()).isEqualTo(ADDRESS);
        assertThat(mail.recipient()).isNull();
        assertThat(mail.holdsSecret()).isTrue();
    }

    @Test
    void whileALinkIsOpenNoSecondOneGoesOut() {
        var first = invite(0);
        assertThat(invite(0)).isEqualTo(first);
        assertThat(notices).hasSize(1);
    }

    @Test
    void onlyTheHashOfALinkIsKeptAndTheAuditTrailHasNothingOfIt() {
        var sent = invite(0).getFirst();
        assertThat(sent.tokenHash()).isEqualTo(token(0, 0).hash());
        assertThat(world.fakes.audited)
                .filteredOn(entry -> entry.type().equals("ParticipationLink"))
                .isNotEmpty()
                .allSatisfy(
                        entry ->
                                assertThat(Objects.toString(entry.after()))
                                        .contains(HANNA.value().toString())
                                        .doesNotContain(sent.tokenHash()));
    }

    @Test
    void anAnswerIsHandedOverAndUsesTheLinkUp() {
        invite(0);
        var offer = offer(token(0, 0));
        assertThat(offer.asked()).isNotNull();
        assertThat(answers().answer(offer, item().version(), CONFORMING)).isTrue();
        assertThat(item().state()).isEqualTo(AssessmentItemState.SUBMITTED);
        assertThat(item().answer()).isEqualTo(CONFORMING);
        assertThat(item().changedBy()).isNull();
        assertThat(offer(token(0, 0)).state()).isEqualTo(State.USED);
        assertThat(offer(token(0, 0)).asked()).isNull();
        assertThat(answers().answer(offer, item().version(), CONFORMING)).isFalse();
    }

    @Test
    void looksChangeNothing() {
        invite(0);
        var audited = world.fakes.audited.size();
        assertThat(offer(token(0, 0)).state()).isEqualTo(State.OPEN);
        assertThat(world.fakes.audited).hasSize(audited);
    }

    @Test
    void anAnswerThatIsWrongLeavesTheLinkOpen() {
        invite(0);
        var offer = offer(token(0, 0));
        var withoutResult = new Answer(AssessmentResult.NOT_ASSESSED, null, null, "?", List.of());
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> answers().answer(offer, item().version(), withoutResult));
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> answers().answer(offer, item().version() - 1, CONFORMING));
        assertThat(offer(token(0, 0)).asked()).isNotNull();
    }

    @Test
    void theLinkThatWasSentLastIsTheOneThatHolds() {
        var sent = invite(0).getFirst();
        var again = participation().resend(scope, sent.id(), sent.version());
        assertThat(again.version()).isEqualTo(2);
        assertThat(use().look(token(0, 0))).isEmpty();
        assertThat(offer(token(1, 0)).asked()).isNotNull();
    }

    @Test
    void aLinkThatWasTakenBackOpensNothing() {
        var sent = invite(0).getFirst();
        var revoked = participation().revoke(scope, sent.id(), sent.version());
        assertThat(revoked.state(GapAnalysisWorld.NOW)).isEqualTo(State.REVOKED);
        assertThat(offer(token(0, 0)).asked()).isNull();
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> participation().resend(scope, sent.id(), 2));
    }

    @Test
    void whoMayNotAskSendsNoLinkAgainAndTakesNoneBack() {
        var sent = invite(0).getFirst();
        var employee = TestScopes.of(scope.tenant(), GapAnalysisWorld.STRANGER, Role.EMPLOYEE);
        for (var step :
                List.<Runnable>of(
                        () -> participation().resend(employee, sent.id(), sent.version()),
                        () -> participation().revoke(employee, sent.id(), sent.version()))) {
            assertThatExceptionOfType(RuleViolationException.class)
                    .isThrownBy(step::run)
                    .satisfies(no -> assertThat(no.rule().id()).isEqualTo("PAR-4"));
        }
        assertThat(participation().allowedActions(employee, sent)).isEmpty();
        assertThat(participation().allowedActions(scope, sent))
                .containsExactly(ParticipationLinkAction.RESEND, ParticipationLinkAction.REVOKE);
    }

    @Test
    void aLinkEndsWithItsTerm() {
        invite(0);
        var later = Clock.offset(GapAnalysisWorld.CLOCK, Duration.ofDays(30));
        var offer = use(later).look(token(0, 0)).orElseThrow();
        assertThat(offer.state()).isEqualTo(State.EXPIRED);
        assertThat(offer.asked()).isNull();
    }

    @Test
    void aLinkEndsWhenItsColleagueLeavesOrGetsALoginOrAnotherAddress() {
        invite(0);
        enter(HANNA, ADDRESS, LocalDate.parse("2026-11-23"), null);
        assertThat(offer(token(0, 0)).asked()).isNull();
        enter(HANNA, ADDRESS, null, GapAnalysisWorld.STRANGER);
        assertThat(offer(token(0, 0)).asked()).isNull();
        enter(HANNA, "other@alder.example", null, null);
        assertThat(offer(token(0, 0)).asked()).isNull();
        enter(HANNA, ADDRESS, null, null);
        assertThat(offer(token(0, 0)).asked()).isNotNull();
    }

    @Test
    void aLinkEndsWhenAnotherIsAsked() {
        invite(0);
        var seen = offer(token(0, 0));
        assign(ILSE, 0);
        assertThat(offer(token(0, 0)).asked()).isNull();
        assertThat(answers().answer(seen, item().version(), CONFORMING)).isFalse();
        assertThat(item().answer()).isEqualTo(Answer.NONE);
    }

    @Test
    void aLinkOpensNothingInAnOrganisationOfTheArchive() {
        invite(0);
        tenants.insert(scope, tenant(Standing.inUse().archive(GapAnalysisWorld.NOW, null)));
        assertThat(offer(token(0, 0)).asked()).isNull();
    }

    @Test
    void whoHasALoginOrNoAddressOrLeftGetsNoLink() {
        enter(HANNA, ADDRESS, null, GapAnalysisWorld.STRANGER);
        refused();
        enter(HANNA, null, null, null);
        refused();
        enter(HANNA, ADDRESS, LocalDate.parse("2026-11-23"), null);
        refused();
        assertThat(notices).isEmpty();
    }

    private void refused() {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> invite(1, 0))
                .satisfies(e -> assertThat(e.path()).containsExactly("itemIds", "0"));
    }

    @Test
    void onlyWhatSomebodyIsAskedForGetsALink() {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> invite(0, 2))
                .satisfies(e -> assertThat(e.path()).containsExactly("itemIds", "1"));
        var unknown = List.of(new AssessmentItemId(new UUID(0, 99)));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> answers().invite(scope, assessment, unknown));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> answers().invite(scope, assessment, List.of()));
    }
}
