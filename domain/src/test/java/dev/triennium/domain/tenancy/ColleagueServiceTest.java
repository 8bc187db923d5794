package dev.triennium.domain.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.error.DuplicateException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.identity.Person;
import dev.triennium.domain.identity.PersonDirectory;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColleagueServiceTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final PersonId ANNA = new PersonId(new UUID(3, 7));
    private static final TenantScope SCOPE = TenancyWorld.scope(null);

    private final UseCaseFakes fakes = new UseCaseFakes();
    private final InMemoryColleagueRepository colleagues = new InMemoryColleagueRepository(TODAY);
    private final InMemorySiteRepository sites = new InMemorySiteRepository();
    private final Map<PersonId, Person> people = new HashMap<>();
    private final ColleagueService service =
            new ColleagueService(
                    colleagues,
                    sites,
                    new People(),
                    List.of(new Duties()),
                    fakes.transactions(),
                    fakes.changes(),
                    fakes.ids(),
                    UseCaseFakes.CLOCK);

    /// What is open for whom.
    private final Map<ColleagueId, List<OpenWork>> open = new HashMap<>();

    private final class Duties implements ColleagueDuties {

        @Override
        public Map<Ref<ColleagueId>, List<OpenWork>> listOpen(
                TenantScopes scopes, Collection<Ref<ColleagueId>> wanted) {
            var found = new HashMap<Ref<ColleagueId>, List<OpenWork>>();
            open.forEach((id, work) -> found.put(Ref.in(SCOPE, id), work));
            found.keySet().retainAll(wanted);
            return found;
        }

        @Override
        public List<OpenWork> handOver(TenantScope scope, ColleagueId from, ColleagueId to) {
            var work = open.remove(from);
            if (work == null) {
                return List.of();
            }
            open.put(to, work);
            return work;
        }
    }

    private final class People implements PersonDirectory {

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
            return Optional.ofNullable(people.get(id));
        }

        @Override
        public Map<PersonId, Person> list(Collection<PersonId> ids) {
            throw new UnsupportedOperationException();
        }
    }

    private static Colleague.Profile named(String given, String family, @Nullable String email) {
        return new Colleague.Profile(
                given, family, email, null, null, null, Locale.GERMAN, null, null, null);
    }

    private Colleague add(Colleague.Profile profile) {
        return service.add(SCOPE, new AddColleague(profile, false), null);
    }

    private void works(PersonId id, String email) {
        people.put(id, new Person(id, "Anna", "Adler", email, Locale.GERMAN, null));
        colleagues.logins.put(email, id);
    }

    @Test
    void somebodyNeedsNeitherALoginNorAnAddress() {
        var added = add(named("Anna", "Adler", null));
        assertThat(added.person()).isNull();
        assertThat(added.version()).isEqualTo(1);
        assertThat(fakes.audited).extracting(UseCaseFakes.Entry::type).containsExactly("Colleague");
    }

    @Test
    void aRepetitionEntersNobodyASecondTime() {
        var command = new AddColleague(named("Anna", "Adler", null), false);
        var key = new UUID(5, 1);
        var added = service.add(SCOPE, command, key);
        assertThat(service.add(SCOPE, command, key)).isEqualTo(added);
    }

    @Test
    void whoHasTheNameOrTheAddressOfAnotherIsEnteredOnlyWhereThatIsMeant() {
        var anna = add(named("Anna", "Adler", "anna@example.com"));
        assertThatExceptionOfType(DuplicateException.class)
                .isThrownBy(() -> add(named("Bert", "Birke", "Anna@Example.com")))
                .satisfies(
                        twin -> {
                            assertThat(twin.existing()).isEqualTo(anna.id());
                            assertThat(twin.path()).containsExactly("email");
                        });
        assertThatExceptionOfType(DuplicateException.class)
                .isThrownBy(() -> add(named("anna", "ADLER", null)))
                .satisfies(twin -> assertThat(twin.path()).containsExactly("familyName"));
        var meant = service.add(SCOPE, new AddColleague(named("Anna", "Adler", null), true), null);
        assertThat(meant.id()).isNotEqualTo(anna.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna",
                "@example.com",
                "anna@",
                "anna@.com",
                "anna@example.",
                "a b@example.com",
                "anna@exa mple.com",
                "Anna <anna@example.com>",
                "anna@example.com,b@example.com"
            })
    void whatIsNoAddressIsRefused(String address) {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> add(named("Anna", "Adler", address)))
                .satisfies(
                        refusal ->
                                assertThat(refusal.violations().getFirst().path())
                                        .containsExactly("email"));
    }

    @Test
    void addressesMayHaveOtherLettersThanThoseOfAscii() {
        assertThat(add(named("Jürgen", "Groß", "jürgen@müller.example")).id()).isNotNull();
    }

    @Test
    void theLastDayDoesNotLieBeforeTheFirst() {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> between(TODAY, TODAY.minusDays(1)));
    }

    private static Colleague.Profile between(@Nullable LocalDate from, @Nullable LocalDate until) {
        return new Colleague.Profile(
                "Anna", "Adler", null, null, null, null, Locale.GERMAN, null, from, until);
    }

    @Test
    void theFirstAndTheLastDayAreDaysOfWork() {
        var oneDay = add(between(TODAY, TODAY));
        assertThat(oneDay.isActive(TODAY)).isTrue();
        assertThat(oneDay.isActive(TODAY.minusDays(1))).isFalse();
        assertThat(oneDay.isActive(TODAY.plusDays(1))).isFalse();
    }

    @Test
    void aSiteIsOneOfTheOrganisation() {
        var elsewhere =
                new Colleague.Profile(
                        "Anna",
                        "Adler",
                        null,
                        null,
                        null,
                        new SiteId(new UUID(4, 4)),
                        Locale.GERMAN,
                        null,
                        null,
                        null);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> add(elsewhere))
                .satisfies(refusal -> assertThat(refusal.path()).containsExactly("siteId"));
    }

    @Test
    void whoWorksHereWithThatAddressIsLinked() {
        works(ANNA, "anna@example.com");
        assertThat(add(named("Anna", "Adler", "anna@example.com")).person()).isEqualTo(ANNA);
    }

    @Test
    void aLoginIsThatOfOneColleague() {
        works(ANNA, "anna@example.com");
        add(named("Anna", "Adler", "anna@example.com"));
        var second =
                service.add(
                        SCOPE,
                        new AddColleague(named("Anne", "Adler", "anna@example.com"), true),
                        null);
        assertThat(second.person()).isNull();
    }

    @Test
    void anAddressThatComesLaterLinksToo() {
        works(ANNA, "anna@example.com");
        var added = add(named("Anna", "Adler", null));
        var changed =
                service.change(
                        SCOPE,
                        added.id(),
                        _ -> named("Anna", "Adler", "anna@example.com"),
                        added.version());
        assertThat(changed.person()).isEqualTo(ANNA);
        assertThat(changed.version()).isEqualTo(2);
    }

    @Test
    void aChangeNeedsTheVersionThatWasSeen() {
        var added = add(named("Anna", "Adler", null));
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> service.change(SCOPE, added.id(), one -> one, 7));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () ->
                                service.change(
                                        SCOPE, new ColleagueId(new UUID(1, 99)), one -> one, 1));
    }

    private void grant(PersonId person) {
        service.granted(
                SCOPE,
                new Membership(
                        new MembershipId(new UUID(2, 2)),
                        person,
                        Role.EMPLOYEE,
                        UseCaseFakes.CLOCK.instant(),
                        null,
                        null));
    }

    @Test
    void whoGetsARoleStandsInTheRegister() {
        works(ANNA, "anna@example.com");
        grant(ANNA);
        grant(ANNA);
        var entered = colleagues.find(SCOPE, ANNA).orElseThrow();
        assertThat(entered.name()).isEqualTo("Anna Adler");
        assertThat(entered.profile().activeFrom()).isEqualTo(TODAY);
        assertThat(fakes.audited).hasSize(1);
    }

    @Test
    void whoStoodThereBeforeIsKnownByTheAddress() {
        var added = add(named("Anne", "Adler", "ANNA@example.com"));
        works(ANNA, "anna@example.com");
        grant(ANNA);
        var linked = colleagues.find(SCOPE, ANNA).orElseThrow();
        assertThat(linked.id()).isEqualTo(added.id());
        assertThat(linked.profile()).isEqualTo(added.profile());
    }

    private static OpenWork due(@Nullable LocalDate day) {
        return new OpenWork("Site", new SiteId(new UUID(4, 4)), day);
    }

    @Test
    void whoLeavesHandsOverWhatIsOpen() {
        var anna = add(between(null, TODAY.minusDays(1)));
        var bert = add(named("Bert", "Birke", null));
        open.put(anna.id(), List.of(due(null), due(TODAY)));
        assertThat(service.listOpenWork(TenantScopes.of(SCOPE), List.of(Ref.in(SCOPE, anna.id()))))
                .containsExactly(
                        Map.entry(Ref.in(SCOPE, anna.id()), List.of(due(TODAY), due(null))));
        assertThat(service.handOver(SCOPE, anna.id(), bert.id()).work()).hasSize(2);
        assertThat(service.handOver(SCOPE, anna.id(), bert.id()).work()).isEmpty();
        assertThat(open).containsOnlyKeys(bert.id());
    }

    @Test
    void whoDoesNotWorkThereGetsNoWork() {
        var anna = add(named("Anna", "Adler", null));
        var left =
                service.add(SCOPE, new AddColleague(between(null, TODAY.minusDays(1)), true), null);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> service.handOver(SCOPE, anna.id(), left.id()))
                .satisfies(refusal -> assertThat(refusal.rule().id()).isEqualTo("COL-2"));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () -> service.handOver(SCOPE, anna.id(), new ColleagueId(new UUID(1, 9))))
                .satisfies(refusal -> assertThat(refusal.path()).containsExactly("toId"));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> service.handOver(SCOPE, anna.id(), anna.id()));
    }

    @Test
    void ofTwoRecordsOneIsKeptWithWhatEitherKnew() {
        works(ANNA, "anna@example.com");
        var kept = add(named("Anna", "Adler", null));
        var other =
                service.add(
                        SCOPE,
                        new AddColleague(named("Anne", "Adler", "anna@example.com"), true),
                        null);
        open.put(other.id(), List.of(due(TODAY)));
        var merged = service.merge(SCOPE, kept.id(), 1, other.id(), 1);
        assertThat(merged.id()).isEqualTo(kept.id());
        assertThat(merged.name()).isEqualTo("Anna Adler");
        assertThat(merged.profile().email()).isEqualTo("anna@example.com");
        assertThat(merged.person()).isEqualTo(ANNA);
        assertThat(colleagues.find(SCOPE, other.id())).contains(merged);
        assertThat(colleagues.redirected).containsExactly(Map.entry(other.id(), kept.id()));
        assertThat(open).containsOnlyKeys(kept.id());
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> service.merge(SCOPE, kept.id(), 2, other.id(), 2));
    }

    @Test
    void twoLoginsAreTwoPeople() {
        works(ANNA, "anna@example.com");
        var bert = new PersonId(new UUID(3, 8));
        works(bert, "bert@example.com");
        var one = add(named("Anna", "Adler", "anna@example.com"));
        var two = add(named("Bert", "Birke", "bert@example.com"));
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> service.merge(SCOPE, one.id(), 1, two.id(), 1))
                .satisfies(refusal -> assertThat(refusal.rule().id()).isEqualTo("COL-1"));
    }

    @Test
    void bothRecordsAreMergedAsTheyWereSeen() {
        var one = add(named("Anna", "Adler", null));
        var two = add(named("Anne", "Adler", null));
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> service.merge(SCOPE, one.id(), 1, two.id(), 7))
                .satisfies(
                        refusal ->
                                assertThat(refusal.path())
                                        .containsExactly("expectedVersionOfMerged"));
    }

    @Test
    void whoeverManagesTheOrganisationMayChangeAnEntry() {
        var added = add(named("Anna", "Adler", null));
        assertThat(added.allowedActions(SCOPE)).isEmpty();
    }
}
