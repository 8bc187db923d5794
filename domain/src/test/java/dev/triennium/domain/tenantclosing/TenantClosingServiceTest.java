package dev.triennium.domain.tenantclosing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.triennium.domain.archive.Standing;
import dev.triennium.domain.certification.FixedRunningCertifications;
import dev.triennium.domain.certification.RunningCertificationNames;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.InMemoryRepository;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.file.FileKey;
import dev.triennium.domain.file.InMemoryUploads;
import dev.triennium.domain.file.StoredFile;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.Person;
import dev.triennium.domain.identity.PersonDirectory;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.mail.InMemoryOutbox;
import dev.triennium.domain.mail.MailContent;
import dev.triennium.domain.mail.OutgoingMail;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.reminder.Recipient;
import dev.triennium.domain.tenancy.Access;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.GrantRepository;
import dev.triennium.domain.tenancy.InMemoryTenantRepository;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.Tenant;
import dev.triennium.domain.tenancy.TenantGrant;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.UseCaseFakes;
import dev.triennium.domain.tenantclosing.ClosingNotice.Occasion;
import dev.triennium.domain.tenantclosing.TenantErasure.Progress;
import dev.triennium.domain.tenantexport.TenantExport;
import dev.triennium.domain.tenantexport.TenantExportId;
import dev.triennium.domain.tenantexport.TenantExportRepository;
import java.io.IOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TenantClosingServiceTest {

    private static final TenantId ALDER = new TenantId(new UUID(1, 1));
    private static final FirmId FIRM = new FirmId(new UUID(2, 1));
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant START = Instant.parse("2026-11-24T11:00:00Z");
    private static final Duration GRACE = Duration.ofDays(30);

    private static final PersonId MAYA = new PersonId(new UUID(3, 1));
    private static final PersonId JONAS = new PersonId(new UUID(3, 2));
    private static final PersonId PAULA = new PersonId(new UUID(3, 3));
    private static final PersonId CONRAD = new PersonId(new UUID(3, 4));

    private static final Map<PersonId, Role> ROLES =
            Map.of(
                    MAYA, Role.REPRESENTATIVE,
                    JONAS, Role.MANAGEMENT,
                    PAULA, Role.PARTNER,
                    CONRAD, Role.CONSULTANT);

    private final UseCaseFakes fakes = new UseCaseFakes();
    private final Changes changes = fakes.changes();
    private final InMemoryClosings closings = new InMemoryClosings();
    private final InMemoryTenantRepository tenants = new InMemoryTenantRepository();
    private final Exports exports = new Exports();
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final InMemoryUploads files = new InMemoryUploads();
    private final List<ClosingNotice> notices = new ArrayList<>();
    private final TenantScope job = new JobScopes().of("test", ALDER, BERLIN);
    private RunningCertificationNames certifications = FixedRunningCertifications.none();

    private static final class Exports extends InMemoryRepository<TenantExportId, TenantExport>
            implements TenantExportRepository {

        @Override
        public Page<TenantExport> page(TenantScope scope, PageRequest page) {
            return page(scope.tenant(), _ -> true);
        }

        @Override
        public int count(TenantScope scope) {
            return page(scope, PageRequest.first(100)).values().size();
        }
    }

    private record Grants() implements GrantRepository {

        @Override
        public Map<TenantId, List<TenantGrant>> list(
                PersonId person, Set<TenantId> asked, Instant at) {
            var role = ROLES.get(person);
            return role == null
                    ? Map.of()
                    : Map.of(
                            ALDER,
                            List.of(
                                    new TenantGrant(
                                            ALDER,
                                            BERLIN,
                                            role,
                                            role.isFirmRole() ? FIRM : null,
                                            false)));
        }

        @Override
        public Optional<Role> findFirmRole(PersonId person, FirmId firm, Instant at) {
            return Optional.empty();
        }
    }

    private record People() implements PersonDirectory {

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
            return Optional.of(person(id));
        }

        @Override
        public Map<PersonId, Person> list(Collection<PersonId> ids) {
            return ids.stream().collect(Collectors.toMap(Function.identity(), People::person));
        }

        private static Person person(PersonId id) {
            var name = "Person " + id.value().getLeastSignificantBits();
            return new Person(
                    id,
                    name,
                    "",
                    name.replace(' ', '-') + "@example.com",
                    id.equals(JONAS) ? Locale.GERMAN : Locale.ENGLISH,
                    null);
        }
    }

    @BeforeEach
    void makeTheOrganisation() {
        tenants.insert(
                job,
                new Tenant(
                        ALDER,
                        1,
                        new Tenant.Profile(
                                "Alder", BERLIN, Locale.GERMAN, 10, Set.of(DayOfWeek.MONDAY), null),
                        Standing.inUse()));
        exported(START.plus(Duration.ofHours(24)));
    }

    private void exported(Instant until) {
        exports.insert(
                job,
                new TenantExport.Ready(
                        new TenantExport.Facts(
                                new TenantExportId(new UUID(4, exports.count(job))),
                                2,
                                MAYA,
                                START,
                                until),
                        START,
                        new StoredFile(FileKey.of(ALDER, new UUID(5, 1)), 10, "abc")));
    }

    private TenantClosingService at(Instant now) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        var terms = new ClosingTerms(GRACE);
        return new TenantClosingService(
                closings,
                exports,
                certifications,
                tenants,
                new ClosingNotices(
                        (_, _) -> Map.of(ALDER, recipients()),
                        new People(),
                        tenants,
                        outbox,
                        notice -> {
                            notices.add(notice);
                            return new MailContent("subject", "text", "html", null, null);
                        },
                        terms,
                        fakes.ids(),
                        clock),
                terms,
                closings,
                files,
                fakes.transactions(),
                changes,
                clock);
    }

    private static List<Recipient> recipients() {
        return ROLES.entrySet().stream()
                .map(one -> new Recipient(one.getKey(), BERLIN, Set.of(one.getValue()), true))
                .toList();
    }

    private static TenantScope scope(PersonId person) {
        var access =
                new Authorizer(new Grants(), UseCaseFakes.CLOCK)
                        .authorize(new Caller(person, "subject"), ALDER, Permission.READ, "test");
        return ((Access.Granted<TenantScope>) access).scope();
    }

    private TenantClosing request(PersonId by) {
        return at(START).request(scope(by), new RequestClosing(false), null);
    }

    private static Instant day(int days) {
        return START.plus(Duration.ofDays(days));
    }

    private void refused(Runnable step, String rule) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(step::run)
                .satisfies(e -> assertThat(e.rule().id()).isEqualTo(rule));
    }

    @Test
    void twoPeopleCloseAnAccountAndTheDaysOfGraceBegin() {
        var requested = request(MAYA);
        assertThat(requested.facts().exportSha256()).isEqualTo("abc");
        var confirmed = (TenantClosing.Confirmed) at(day(2)).confirm(scope(JONAS), 1);
        assertThat(confirmed.confirmation())
                .isEqualTo(new TenantClosing.Confirmation(JONAS, day(2), day(32)));
        assertThat(confirmed.version()).isEqualTo(2);
        assertThat(fakes.audited)
                .extracting(UseCaseFakes.Entry::type)
                .containsExactly("Tenant", "Tenant");
    }

    @Test
    void whoAskedDoesNotConfirm() {
        request(MAYA);
        refused(() -> at(START).confirm(scope(MAYA), 1), "CLO-2");
    }

    @Test
    void aPartnerConfirmsAndDoesNotAsk() {
        refused(() -> request(PAULA), "CLO-3");
        request(MAYA);
        assertThat(at(START).confirm(scope(PAULA), 1).state())
                .isEqualTo(TenantClosing.State.CONFIRMED);
    }

    @Test
    void nothingIsClosedWithoutAnExportThatCanBeFetched() {
        refused(() -> at(day(1)).request(scope(MAYA), new RequestClosing(false), null), "CLO-1");
        exported(day(2));
        assertThat(at(day(1)).request(scope(MAYA), new RequestClosing(false), null)).isNotNull();
    }

    @Test
    void whatWasAskedForLongAgoIsAskedForAnew() {
        request(MAYA);
        refused(() -> at(day(30).plusSeconds(1)).confirm(scope(JONAS), 1), "CLO-1");
        assertThat(at(day(30)).confirm(scope(JONAS), 1).version()).isEqualTo(2);
    }

    @Test
    void anExportThatIsNotMadeYetDoesNotCount() {
        for (var one : exports.page(job, PageRequest.first(5)).values()) {
            exports.update(job, new TenantExport.Requested(one.facts()), 2);
        }
        refused(() -> request(MAYA), "CLO-1");
    }

    @Test
    void aCertificationThatRunsIsNamedUntilSomebodySaysThatItIsKnown() {
        certifications = FixedRunningCertifications.suspended();
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> request(MAYA))
                .withMessageContaining("ISO 9001")
                .satisfies(
                        e -> {
                            assertThat(e.rule().id()).isEqualTo("CLO-4");
                            assertThat(e.path()).containsExactly("confirmRunningCertifications");
                        });
        var closing = at(START).request(scope(MAYA), new RequestClosing(true), null);
        assertThat(closing.facts().certificationsRun()).isTrue();
    }

    @Test
    void aSecondRequestIsRefusedAndARepetitionIsTheSame() {
        var key = new UUID(7, 7);
        var first = at(START).request(scope(MAYA), new RequestClosing(false), key);
        assertThat(at(START).request(scope(MAYA), new RequestClosing(false), key)).isEqualTo(first);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> request(JONAS))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.STATE_MISMATCH));
        assertThat(notices).hasSize(3);
    }

    @Test
    void ofTwoWhoConfirmTheSecondLearnsThatItIsDone() {
        request(MAYA);
        at(START).confirm(scope(JONAS), 1);
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> at(START).confirm(scope(PAULA), 1));
        refused(() -> at(START).confirm(scope(PAULA), 2), "CLO-5");
    }

    @Test
    void nothingIsConfirmedOrWithdrawnThatNobodyAskedFor() {
        refused(() -> at(START).confirm(scope(MAYA), 1), "CLO-5");
        refused(() -> at(START).withdraw(scope(MAYA), 1), "CLO-5");
    }

    @Test
    void aClosingIsWithdrawnByAnybodyUntilItEndsAndCanBeAskedForAnew() {
        request(MAYA);
        at(START).confirm(scope(JONAS), 1);
        at(day(30)).withdraw(scope(PAULA), 2);
        assertThat(closings.find(job)).isEmpty();
        at(day(31)).advance(job);
        assertThat(closings.closed).isEmpty();
        assertThat(request(JONAS).state()).isEqualTo(TenantClosing.State.REQUESTED);
    }

    @Test
    void itsOwnPeopleAndThePartnersOfFirmsAreToldInTheirLanguages() {
        request(MAYA);
        assertThat(outbox.mails)
                .extracting(OutgoingMail::recipient)
                .containsExactlyInAnyOrder(MAYA, JONAS, PAULA);
        assertThat(outbox.mails).extracting(OutgoingMail::unsubscribeToken).containsOnlyNulls();
        assertThat(notices)
                .extracting(ClosingNotice::locale)
                .containsExactlyInAnyOrder(Locale.ENGLISH, Locale.GERMAN, Locale.ENGLISH);
        assertThat(notices.getFirst())
                .extracting(
                        ClosingNotice::organisation,
                        ClosingNotice::actor,
                        ClosingNotice::endsOn,
                        ClosingNotice::grace)
                .containsExactly("Alder", "Person 1", null, GRACE);
    }

    @Test
    void eachStepIsToldAndTheEndSevenDaysAhead() {
        request(MAYA);
        at(START).confirm(scope(JONAS), 1);
        at(day(23).minusSeconds(1)).advance(job);
        assertThat(told()).containsExactly(Occasion.REQUESTED, Occasion.CONFIRMED);
        at(day(23)).advance(job);
        at(day(24)).advance(job);
        assertThat(told())
                .containsExactly(Occasion.REQUESTED, Occasion.CONFIRMED, Occasion.ENDS_SOON);
        assertThat(notices.getLast().endsOn()).isEqualTo(LocalDate.of(2026, 12, 24));
        assertThat(notices.getLast().actor()).isNull();
        at(day(25)).withdraw(scope(JONAS), 3);
        assertThat(told()).endsWith(Occasion.WITHDRAWN);
    }

    private List<Occasion> told() {
        return notices.stream().map(ClosingNotice::occasion).distinct().toList();
    }

    @Test
    void anAnnouncementThatComesLateMovesTheEnd() {
        request(MAYA);
        at(START).confirm(scope(JONAS), 1);
        at(day(40)).advance(job);
        at(day(40)).advance(job);
        at(day(47).minusSeconds(1)).advance(job);
        assertThat(closings.closed).isEmpty();
        assertThat(notices.getLast().endsOn()).isEqualTo(LocalDate.ofInstant(day(47), BERLIN));
        at(day(47)).advance(job);
        assertThat(closings.closed).hasSize(1);
    }

    @Test
    void aClosingEndsWithItsGraceAndLeavesARecord() {
        request(MAYA);
        at(day(1)).confirm(scope(JONAS), 1);
        at(day(24)).advance(job);
        at(day(31).minusSeconds(1)).advance(job);
        assertThat(closings.closed).isEmpty();
        at(day(31)).advance(job);
        assertThat(closings.find(job)).isEmpty();
        assertThat(closings.closed)
                .containsExactly(
                        new ClosedTenant(
                                ALDER,
                                "Alder",
                                new ClosedTenant.Signature(MAYA, "Person 1", START),
                                new ClosedTenant.Signature(JONAS, "Person 2", day(1)),
                                day(31),
                                "abc"));
    }

    @Test
    void filesAndRowsOfAClosedOrganisationAreDeletedAsFarAsOneRunGets() throws IOException {
        files.contents.put(FileKey.of(ALDER, new UUID(5, 1)), new byte[1]);
        at(START).erase(job);
        assertThat(files.contents).hasSize(1);
        closings.begin(
                job,
                new ClosedTenant(
                        ALDER,
                        "Alder",
                        new ClosedTenant.Signature(MAYA, "Maya", START),
                        new ClosedTenant.Signature(JONAS, "Jonas", START),
                        START,
                        "abc"));
        closings.next.addAll(List.of(Progress.SOME, Progress.WAITS, Progress.SOME, Progress.DONE));
        at(START).erase(job);
        assertThat(files.contents).isEmpty();
        assertThat(closings.next).hasSize(2);
        at(START).erase(job);
        assertThat(closings.next).isEmpty();
    }

    @Test
    void aGraceInWhichNobodyCouldBeToldIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClosingTerms(Duration.ofDays(6)))
                .withMessageContaining("triennium.closing.grace");
    }
}
