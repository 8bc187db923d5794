package dev.triennium.domain.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.archive.Standing;
import dev.triennium.domain.change.InMemoryRepository;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.Person;
import dev.triennium.domain.identity.PersonDirectory;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.mail.InMemoryOutbox;
import dev.triennium.domain.mail.MailContent;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.reminder.Recipient;
import dev.triennium.domain.tenancy.Access;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.ClientTrail;
import dev.triennium.domain.tenancy.Employment;
import dev.triennium.domain.tenancy.EmploymentId;
import dev.triennium.domain.tenancy.Engagement;
import dev.triennium.domain.tenancy.EngagementId;
import dev.triennium.domain.tenancy.EngagementService;
import dev.triennium.domain.tenancy.Firm;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.FirmScope;
import dev.triennium.domain.tenancy.GrantRepository;
import dev.triennium.domain.tenancy.InMemoryEmployments;
import dev.triennium.domain.tenancy.InMemoryEngagementRepository;
import dev.triennium.domain.tenancy.InMemoryFirmTrail;
import dev.triennium.domain.tenancy.InMemoryFirms;
import dev.triennium.domain.tenancy.InMemoryMembershipRepository;
import dev.triennium.domain.tenancy.InMemoryTenantRepository;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.Tenant;
import dev.triennium.domain.tenancy.TenantGrant;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.UseCaseFakes;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandoverServiceTest {

    private static final TenantId ALDER = new TenantId(new UUID(1, 1));
    private static final FirmId NORTHSTAR = new FirmId(new UUID(2, 1));
    private static final FirmId SOUTHGATE = new FirmId(new UUID(2, 2));
    private static final PersonId ANNA = new PersonId(new UUID(3, 1));
    private static final PersonId NORA = new PersonId(new UUID(3, 2));
    private static final PersonId SAMUEL = new PersonId(new UUID(3, 3));
    private static final PersonId BEN = new PersonId(new UUID(3, 4));
    private static final PersonId EVE = new PersonId(new UUID(3, 5));
    private static final Map<PersonId, String> NAMES =
            Map.of(ANNA, "Anna", BEN, "Ben", EVE, "Eve", NORA, "Nora", SAMUEL, "Samuel");
    private final Instant now = UseCaseFakes.CLOCK.instant();

    private final UseCaseFakes fakes = new UseCaseFakes();
    private final InMemoryHandovers handovers = new InMemoryHandovers();
    private final InMemoryEngagementRepository engagements = new InMemoryEngagementRepository();
    private final InMemoryFirms firms = new InMemoryFirms();
    private final InMemoryTenantRepository tenants = new InMemoryTenantRepository();
    private final Authorizer authorizer = new Authorizer(new Grants(), UseCaseFakes.CLOCK);
    private final TenantScope job = new JobScopes().of("test", ALDER, ZoneOffset.UTC);
    private final InMemoryEmployments employments = new InMemoryEmployments();
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final List<HandoverNotice> notices = new ArrayList<>();
    private final HandoverMails mails =
            new HandoverMails(
                    (_, _) -> Map.of(ALDER, new People().recipients()),
                    employments,
                    new People(),
                    firms,
                    tenants,
                    notice -> {
                        notices.add(notice);
                        return new MailContent("subject", "text", "html", null, null);
                    },
                    outbox,
                    fakes.ids(),
                    UseCaseFakes.CLOCK);
    private final InMemoryFirmTrail trail = new InMemoryFirmTrail();
    private final HandoverService service =
            new HandoverService(
                    handovers,
                    handovers,
                    engagements,
                    new EngagementService(
                            engagements,
                            firms,
                            new InMemoryMembershipRepository(),
                            new ClientTrail(trail),
                            new Grants(),
                            fakes.changes(),
                            fakes.ids(),
                            UseCaseFakes.CLOCK),
                    firms,
                    tenants,
                    mails,
                    trail,
                    authorizer,
                    fakes.transactions(),
                    fakes.changes(),
                    fakes.ids(),
                    UseCaseFakes.CLOCK);

    private EngagementId engagement;

    private static final class InMemoryHandovers extends InMemoryRepository<HandoverId, Handover>
            implements HandoverRepository, OfferedHandovers {

        @Override
        public Map<TenantId, Page<Handover>> pages(TenantScopes scopes, PageRequest page) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean hasOpen(TenantScope scope, EngagementId engagement) {
            return rows.values().stream()
                    .anyMatch(
                            one ->
                                    one.facts().engagement().equals(engagement)
                                            && (one instanceof Handover.Asked
                                                    || one instanceof Handover.Consented));
        }

        @Override
        public Map<HandoverId, Offer> list(Collection<HandoverId> ids) {
            var found = new LinkedHashMap<HandoverId, Offer>();
            rows.values().stream()
                    .filter(one -> ids.contains(one.id()))
                    .filter(one -> !(one instanceof Handover.Asked))
                    .forEach(
                            one ->
                                    found.put(
                                            one.id(),
                                            new Offer(ALDER, "Alder", ZoneOffset.UTC, one)));
            return found;
        }

        @Override
        public Map<FirmId, Page<Offer>> pages(Collection<FirmId> firms, PageRequest page) {
            throw new UnsupportedOperationException();
        }
    }

    /// Ben is the top management of Alder, Eve an employee, and Nora's firm is told of its
    /// deadlines.
    private static final class People implements PersonDirectory {

        List<Recipient> recipients() {
            return List.of(
                    recipient(ANNA, Role.REPRESENTATIVE),
                    recipient(BEN, Role.MANAGEMENT),
                    recipient(EVE, Role.EMPLOYEE),
                    recipient(NORA, Role.PARTNER));
        }

        private static Recipient recipient(PersonId person, Role role) {
            return new Recipient(person, ZoneOffset.UTC, Set.of(role), true);
        }

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
            return Optional.of(
                    new Person(
                            id,
                            Objects.requireNonNull(NAMES.get(id)),
                            "Example",
                            NAMES.get(id) + "@example.com",
                            id.equals(BEN) ? Locale.GERMAN : Locale.ENGLISH,
                            null));
        }

        @Override
        public Map<PersonId, Person> list(Collection<PersonId> ids) {
            return ids.stream().collect(Collectors.toMap(id -> id, id -> find(id).orElseThrow()));
        }
    }

    /// Anna represents Alder, Nora and Samuel lead the firms.
    private static final class Grants implements GrantRepository {

        @Override
        public Map<TenantId, List<TenantGrant>> list(
                PersonId person, Set<TenantId> asked, Instant at) {
            var firm = person.equals(ANNA) ? null : firmOf(person);
            var role = firm == null ? Role.REPRESENTATIVE : Role.PARTNER;
            return Map.of(
                    ALDER, List.of(new TenantGrant(ALDER, ZoneOffset.UTC, role, firm, false)));
        }

        private static FirmId firmOf(PersonId person) {
            return person.equals(NORA) ? NORTHSTAR : SOUTHGATE;
        }

        @Override
        public Optional<Role> findFirmRole(PersonId person, FirmId firm, Instant at) {
            return Optional.of(Role.PARTNER).filter(_ -> firmOf(person).equals(firm));
        }
    }

    @BeforeEach
    void oneFirmIsEngaged() {
        firms.insert(new Firm(NORTHSTAR, "Northstar"));
        firms.insert(new Firm(SOUTHGATE, "Southgate"));
        lead(NORTHSTAR, NORA);
        lead(SOUTHGATE, SAMUEL);
        tenants.insert(
                job,
                new Tenant(
                        ALDER,
                        1,
                        new Tenant.Profile(
                                "Alder",
                                ZoneOffset.UTC,
                                Locale.ENGLISH,
                                10,
                                Set.of(DayOfWeek.MONDAY),
                                null),
                        Standing.inUse()));
        engagement = new EngagementId(new UUID(8, 1));
        engagements.insert(
                job,
                new Engagement(
                        engagement, 1, NORTHSTAR, "All of it", "Signed", now, null, null, null));
    }

    private void lead(FirmId firm, PersonId partner) {
        employments.insert(
                new Employment(
                        new EmploymentId(fakes.ids().next()),
                        firm,
                        partner,
                        Role.PARTNER,
                        now,
                        null));
    }

    /// Who was told what since the last look.
    private List<String> told() {
        var told =
                notices.stream()
                        .map(one -> one.reader() + " " + one.state() + " " + one.party())
                        .toList();
        notices.clear();
        return told;
    }

    private TenantScope scope(PersonId person) {
        var access =
                authorizer.authorize(
                        new Caller(person, "subject"), ALDER, Permission.MANAGE_ENGAGEMENT, "test");
        return ((Access.Granted<TenantScope>) access).scope();
    }

    private FirmScope firmOf(PersonId person, FirmId firm) {
        var access =
                authorizer.authorize(
                        new Caller(person, "subject"), firm, Permission.MANAGE_FIRM, "test");
        return ((Access.Granted<FirmScope>) access).scope();
    }

    private AskForHandover toSouthgate(@Nullable String consent) {
        return new AskForHandover(engagement, SOUTHGATE, "The rest of it", consent);
    }

    private Handover asked() {
        return service.ask(scope(NORA), toSouthgate(null), null);
    }

    private static OfferId offer(Handover handover) {
        return new OfferId(handover.id().value());
    }

    private static void isRefused(String rule, ThrowingCallable call) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.rule().id()).isEqualTo(rule));
    }

    private OfferedHandovers.Offer accept(
            PersonId person, FirmId firm, Handover handover, int version) {
        return service.accept(firmOf(person, firm), offer(handover), null, version);
    }

    @Test
    void whoAcceptsLeadsTheOrganisationUnlessAnotherIsNamed() {
        var handover = service.ask(scope(ANNA), toSouthgate("In the meeting"), null);
        var firm = firmOf(SAMUEL, SOUTHGATE);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> service.accept(firm, offer(handover), NORA, 1))
                .satisfies(e -> assertThat(e.path()).containsExactly("leadConsultantId"));
        var accepted = (Handover.Accepted) accept(SAMUEL, SOUTHGATE, handover, 1).handover();
        assertThat(engagements.find(job, accepted.begun()).orElseThrow().leadConsultant())
                .isEqualTo(SAMUEL);
    }

    @Test
    void theOneEngagementEndsAndTheOtherBeginsInOneAct() {
        var asked = asked();
        assertThat(asked.facts().onBehalfOf()).isEqualTo(NORTHSTAR);
        var consented = service.consent(scope(ANNA), asked.id(), "By letter", 1);
        assertThat(consented.consent()).isEqualTo(new Handover.Consent(ANNA, now, "By letter"));

        var accepted = (Handover.Accepted) accept(SAMUEL, SOUTHGATE, asked, 2).handover();

        assertThat(engagements.find(job, engagement).orElseThrow().isOver(now)).isTrue();
        var begun = engagements.find(job, accepted.begun()).orElseThrow();
        assertThat(begun.firm()).isEqualTo(SOUTHGATE);
        assertThat(begun.services()).isEqualTo("The rest of it");
        assertThat(begun.consent()).isEqualTo("By letter");
        assertThat(begun.startsAt()).isEqualTo(now);
        assertThat(begun.startedBy()).isEqualTo(SAMUEL);
    }

    @Test
    void theOrganisationsOwnPeopleAskAndConsentAtOnce() {
        var handover = service.ask(scope(ANNA), toSouthgate("In the meeting"), null);
        assertThat(handover.state()).isEqualTo(Handover.State.CONSENTED);
        accept(SAMUEL, SOUTHGATE, handover, 1);
    }

    @Test
    void aFirmConsentsToNothing() {
        isRefused("HND-2", () -> service.ask(scope(NORA), toSouthgate("We think so"), null));
        var asked = asked();
        isRefused("HND-2", () -> service.consent(scope(NORA), asked.id(), "We think so", 1));
    }

    @Test
    void aFirmHandsOverOnlyItsOwnEngagement() {
        isRefused("HND-2", () -> service.ask(scope(SAMUEL), toSouthgate(null), null));
        var asked = asked();
        isRefused("HND-2", () -> service.withdraw(scope(SAMUEL), asked.id(), 1));
    }

    @Test
    void withoutAConsentNothingIsOffered() {
        var asked = asked();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> accept(SAMUEL, SOUTHGATE, asked, 1));
    }

    @Test
    void nobodyButTheFirmThatIsNamedAccepts() {
        var handover = service.ask(scope(ANNA), toSouthgate("In the meeting"), null);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> accept(NORA, NORTHSTAR, handover, 1));
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> accept(SAMUEL, SOUTHGATE, handover, 2));
        assertThat(engagements.find(job, engagement).orElseThrow().isOver(now)).isFalse();
    }

    @Test
    void whatWasWithdrawnIsNotAccepted() {
        var handover = service.ask(scope(ANNA), toSouthgate("In the meeting"), null);
        var withdrawn = service.withdraw(scope(NORA), handover.id(), 1);
        assertThat(withdrawn.consent()).isEqualTo(handover.consent());
        isRefused("HND-3", () -> accept(SAMUEL, SOUTHGATE, handover, 2));
        isRefused("HND-3", () -> service.withdraw(scope(NORA), handover.id(), 2));
        isRefused("HND-3", () -> service.consent(scope(ANNA), handover.id(), "Late", 2));
    }

    @Test
    void anEngagementIsHandedOverOnceAtATime() {
        asked();
        isRefused("HND-1", this::asked);
    }

    @Test
    void whatIsOverIsNotHandedOver() {
        var running = engagements.find(job, engagement).orElseThrow();
        engagements.update(job, running.end(now, null), 1);
        isRefused("HND-1", this::asked);
    }

    @Test
    void aFirmThatIsEngagedTakesNothingOver() {
        var self = new AskForHandover(engagement, NORTHSTAR, "All of it", null);
        isRefused("HND-1", () -> service.ask(scope(NORA), self, null));
        var nobody = new AskForHandover(engagement, new FirmId(new UUID(0, 0)), "All of it", null);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> service.ask(scope(NORA), nobody, null));
    }

    @Test
    void aFirmThatWasEngagedMeanwhileIsNotEngagedTwice() {
        var handover = service.ask(scope(ANNA), toSouthgate("In the meeting"), null);
        engagements.insert(
                job,
                new Engagement(
                        new EngagementId(new UUID(8, 2)),
                        1,
                        SOUTHGATE,
                        "Else",
                        "Signed",
                        now,
                        null,
                        null,
                        null));
        isRefused("ENG-2", () -> accept(SAMUEL, SOUTHGATE, handover, 1));
    }

    @Test
    void theTrailSaysEachStep() {
        var handover = service.ask(scope(ANNA), toSouthgate("In the meeting"), null);
        accept(SAMUEL, SOUTHGATE, handover, 1);
        assertThat(fakes.audited)
                .extracting(UseCaseFakes.Entry::type)
                .containsExactly("Handover", "Engagement", "Engagement", "Handover");
        assertThat(Objects.toString(fakes.audited.getLast().after())).contains("ACCEPTED");
    }

    @Test
    void eachStepIsToldToThoseWhomItConcerns() {
        var asked = asked();
        assertThat(told()).containsExactly("Anna Example ASKED CLIENT", "Ben Example ASKED CLIENT");
        service.consent(scope(ANNA), asked.id(), "By letter", 1);
        assertThat(told())
                .containsExactly(
                        "Ben Example CONSENTED CLIENT",
                        "Nora Example CONSENTED FROM",
                        "Samuel Example CONSENTED TO");
        service.accept(firmOf(SAMUEL, SOUTHGATE), offer(asked), null, 2);
        assertThat(told())
                .containsExactly(
                        "Anna Example ACCEPTED CLIENT",
                        "Ben Example ACCEPTED CLIENT",
                        "Nora Example ACCEPTED FROM");
        assertThat(outbox.mails).hasSize(8);
        assertThat(outbox.mails)
                .allMatch(one -> one.dedupeKey().startsWith(HandoverMails.dedupePrefix(ALDER)));
    }

    @Test
    void bothFirmsKeepWhatHappenedAndTheOtherOneFromTheConsentOn() {
        var asked = asked();
        assertThat(trail.of(SOUTHGATE)).isEmpty();
        service.consent(scope(ANNA), asked.id(), "By letter", 1);
        service.accept(firmOf(SAMUEL, SOUTHGATE), offer(asked), null, 2);
        assertThat(trail.of(NORTHSTAR))
                .containsExactly(
                        "test Handover new",
                        "test Handover changed",
                        "test Engagement changed",
                        "test Handover changed");
        assertThat(trail.of(SOUTHGATE))
                .containsExactly(
                        "test HandoverOffer new",
                        "test Engagement new",
                        "test HandoverOffer changed");
        assertThat(trail.entries.toString()).doesNotContain("By letter", "The rest of it");
    }

    @Test
    void aNoticeNamesAllAndLeadsThereOnlyWhoseSeeTheOrganisation() {
        service.ask(scope(ANNA), toSouthgate("In the meeting"), null);
        assertThat(notices)
                .allSatisfy(
                        one -> {
                            assertThat(one.organisation()).isEqualTo("Alder");
                            assertThat(one.from()).isEqualTo("Northstar");
                            assertThat(one.to()).isEqualTo("Southgate");
                            assertThat(one.actor()).isEqualTo("Anna Example");
                            assertThat(one.tenant())
                                    .isEqualTo(
                                            one.party() == HandoverNotice.Party.TO ? null : ALDER);
                        });
        assertThat(notices)
                .extracting(HandoverNotice::locale)
                .containsExactly(Locale.GERMAN, Locale.ENGLISH, Locale.ENGLISH);
    }

    @Test
    void whoWasNeverOfferedItLearnsNothingOfItsEnd() {
        service.withdraw(scope(ANNA), asked().id(), 1);
        assertThat(told())
                .containsExactly(
                        "Anna Example ASKED CLIENT",
                        "Ben Example ASKED CLIENT",
                        "Ben Example WITHDRAWN CLIENT",
                        "Nora Example WITHDRAWN FROM");
    }

    @Test
    void theOtherFirmDeclinesAndNothingElseChanges() {
        var handover = service.ask(scope(ANNA), toSouthgate("In the meeting"), null);
        told();
        var declined =
                (Handover.Declined)
                        service.decline(firmOf(SAMUEL, SOUTHGATE), offer(handover), "No time", 1)
                                .handover();
        assertThat(declined.reason()).isEqualTo("No time");
        assertThat(engagements.find(job, engagement).orElseThrow().isOver(now)).isFalse();
        assertThat(notices).extracting(HandoverNotice::reason).containsOnly("No time").hasSize(3);
        assertThat(told()).contains("Nora Example DECLINED FROM");
        isRefused(
                "HND-3", () -> service.accept(firmOf(SAMUEL, SOUTHGATE), offer(handover), null, 2));
        isRefused("HND-3", () -> service.withdraw(scope(ANNA), handover.id(), 2));
        assertThat(service.ask(scope(ANNA), toSouthgate("Again"), null).state())
                .isEqualTo(Handover.State.CONSENTED);
    }

    @Test
    void nobodyButTheFirmThatIsNamedDeclines() {
        var handover = service.ask(scope(ANNA), toSouthgate("In the meeting"), null);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () -> service.decline(firmOf(NORA, NORTHSTAR), offer(handover), "No", 1));
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(
                        () -> service.decline(firmOf(SAMUEL, SOUTHGATE), offer(handover), "No", 2));
    }
}
