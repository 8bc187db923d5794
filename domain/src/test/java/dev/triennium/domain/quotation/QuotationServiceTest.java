package dev.triennium.domain.quotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.archive.Standing;
import dev.triennium.domain.audittime.AuditTimeService;
import dev.triennium.domain.audittime.AuditTimeTables;
import dev.triennium.domain.certificationbody.CertificationBody;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.certificationbody.CycleParameters;
import dev.triennium.domain.certificationbody.InMemoryCertificationBodyRepository;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.identity.Person;
import dev.triennium.domain.identity.PersonDirectory;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.mail.InMemoryOutbox;
import dev.triennium.domain.mail.MailAttachment;
import dev.triennium.domain.mail.MailContent;
import dev.triennium.domain.managementsystem.InMemoryManagementSystemRepository;
import dev.triennium.domain.managementsystem.ManagementSystem;
import dev.triennium.domain.managementsystem.Scopes;
import dev.triennium.domain.quotation.QuotationDecision.Contract;
import dev.triennium.domain.quotation.QuotationDecision.Criterion;
import dev.triennium.domain.quotation.QuotationDecision.Independence;
import dev.triennium.domain.quotation.QuotationDecision.Score;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.standard.TestCatalogue;
import dev.triennium.domain.tenancy.InMemoryFirms;
import dev.triennium.domain.tenancy.InMemoryTenantRepository;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.Tenant;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.UseCaseFakes;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuotationServiceTest {

    private static final TenantId ALDER = new TenantId(new UUID(9, 1));
    private static final CertificationBodyId ALPHA = new CertificationBodyId(new UUID(8, 1));
    private static final CertificationBodyId BETA = new CertificationBodyId(new UUID(8, 2));
    private static final Independence FREE = new Independence(false, false, false, false);

    private final TenantScope scope = new JobScopes().of("test", ALDER, ZoneOffset.UTC);
    private final LocalDate today = scope.today(UseCaseFakes.CLOCK);
    private final UseCaseFakes fakes = new UseCaseFakes();
    private final InMemoryQuotationRequestRepository requests =
            new InMemoryQuotationRequestRepository();
    private final InMemoryQuotationRepository quotations = new InMemoryQuotationRepository();
    private final InMemoryManagementSystemRepository systems =
            new InMemoryManagementSystemRepository();
    private final InMemoryCertificationBodyRepository bodies =
            new InMemoryCertificationBodyRepository();
    private final InMemoryTenantRepository tenants = new InMemoryTenantRepository();
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final Map<UUID, List<Deadline>> deadlines = new LinkedHashMap<>();
    private final ManagementSystem system = Scopes.inForce();
    private final QuotationService service = service();

    private QuotationService service() {
        var clock = UseCaseFakes.CLOCK;
        Deadlines kept = (_, _, some) -> deadlines.putAll(some);
        return new QuotationService(
                requests,
                quotations,
                new QuotationDeadlines(bodies, systems),
                kept,
                new QuotationPacks(
                        TestCatalogue.repository(),
                        new AuditTimeService(() -> new AuditTimeTables(Map.of(), new TreeMap<>()))),
                new QuotationMails(
                        notice ->
                                new MailContent(
                                        notice.organisation() + " " + notice.standards(),
                                        "text",
                                        "html",
                                        null,
                                        null),
                        (_, language, out) ->
                                out.write(
                                        language.of("english", "german")
                                                .getBytes(StandardCharsets.UTF_8)),
                        _ -> "{}",
                        outbox,
                        fakes.ids(),
                        clock),
                systems,
                bodies,
                tenants,
                new InMemoryFirms(),
                new Nobody(),
                fakes.transactions(),
                fakes.changes(),
                fakes.ids(),
                clock);
    }

    private static final class Nobody implements PersonDirectory {

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
            return Optional.empty();
        }

        @Override
        public Map<PersonId, Person> list(Collection<PersonId> ids) {
            throw new UnsupportedOperationException();
        }
    }

    @BeforeEach
    void fill() {
        tenants.insert(
                scope,
                new Tenant(
                        ALDER,
                        1,
                        new Tenant.Profile(
                                "Alder",
                                ZoneOffset.UTC,
                                Locale.GERMAN,
                                63,
                                Set.of(DayOfWeek.MONDAY),
                                null),
                        Standing.inUse()));
        systems.insert(scope, system);
        bodies.insert(scope, new CertificationBody(ALPHA, 1, "Alpha", CycleParameters.DEFAULT));
        bodies.insert(scope, new CertificationBody(BETA, 1, "Beta", CycleParameters.DEFAULT));
    }

    private QuotationRequest begun(ManagementSystem of) {
        var begun =
                service.create(
                        scope, new CreateQuotationRequest(of.id(), today.plusDays(14)), null);
        return service.change(
                scope,
                begun.id(),
                content ->
                        new QuotationContent(
                                content.answerBy(),
                                null,
                                content.legalName(),
                                new QuotationContent.Contact("Ada", "ada@alder.example", null),
                                content.languages(),
                                "Oak Consulting",
                                null,
                                List.of(
                                        new QuotationContent.Answer(
                                                QuotationAnnex.SHIFTS, "Day and night", null)),
                                Set.of(IntegrationCriterion.DOCUMENTATION),
                                List.of()),
                1);
    }

    private Quotation asked(QuotationRequest request, CertificationBodyId body, Locale locale) {
        return service.addRecipient(
                scope,
                new AddQuotationRecipient(
                        request.id(),
                        body,
                        new Quotation.Recipient("Bo", "bo@body.example", locale)),
                null);
    }

    private QuotationRequest sent(QuotationRequest request) {
        return service.send(scope, request.id(), request.version());
    }

    private QuotationOffer offer() {
        return new QuotationOffer(
                today,
                new QuotationOffer.Days(null, null, null, null, null),
                "EUR",
                null,
                new QuotationOffer.Fees(null, null, null, null),
                today.plusDays(30),
                null);
    }

    private DecideQuotation decision(Quotation chosen, Independence independence) {
        return new DecideQuotation(
                chosen.id(),
                List.of(new Criterion("Price", 1, List.of(new Score(chosen.id(), 7)))),
                independence,
                "Knows our sector",
                "Management",
                today,
                new Contract(today, null));
    }

    private static String rule(RuleViolationException refusal) {
        return refusal.rule().id();
    }

    @Test
    void beginsWithWhatIsKnown() {
        var begun =
                service.create(
                        scope, new CreateQuotationRequest(system.id(), today.plusDays(14)), null);

        assertThat(begun.content().legalName()).isEqualTo("Alder");
        assertThat(begun.content().languages()).containsExactly(Locale.GERMAN);
        assertThat(begun.stateName()).isEqualTo(QuotationRequestState.DRAFT);
    }

    @Test
    void freezesTheApplicationWhenItIsSent() {
        var request = begun(system);
        asked(request, ALPHA, Locale.ENGLISH);

        sent(request);

        var pack = Objects.requireNonNull(requests.packs.get(Ref.in(scope, request.id())));
        assertThat(pack.legalName()).isEqualTo("Alder");
        assertThat(pack.consultancy()).isEqualTo("Oak Consulting");
        assertThat(pack.sites())
                .extracting(QuotationPack.PackSite::name)
                .containsExactly("Works", "Office");
        assertThat(pack.headcount()).isEqualTo(63);
        assertThat(pack.effectivePersonnel()).isEqualByComparingTo("42");
        assertThat(pack.outsourcedProcesses())
                .extracting(QuotationPack.Outsourced::provider)
                .containsExactly("Hardener Ltd");
        assertThat(pack.integrationLevelPercent()).isEqualTo(14);
        assertThat(pack.annexes())
                .extracting(QuotationPack.Annex::annex)
                .containsExactly(
                        QuotationAnnex.SHIFTS,
                        QuotationAnnex.LEGAL_REGISTER,
                        QuotationAnnex.SUBCONTRACTED_WORK,
                        QuotationAnnex.TEMPORARY_SITES);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> asked(request, BETA, Locale.ENGLISH))
                .satisfies(refusal -> assertThat(rule(refusal)).isEqualTo("QU-2"));
    }

    @Test
    void mailsThePackToEachBodyInItsLanguage() {
        var request = begun(system);
        asked(request, ALPHA, Locale.ENGLISH);
        asked(request, BETA, Locale.GERMAN);

        sent(request);

        assertThat(outbox.mails)
                .extracting(mail -> text(mail.content().attachments().getFirst()))
                .containsExactly("english", "german");
        assertThat(outbox.mails)
                .allSatisfy(
                        mail -> {
                            assertThat(mail.holdsSecret()).isTrue();
                            assertThat(mail.dedupeKey())
                                    .startsWith(QuotationMails.dedupePrefix(ALDER));
                            assertThat(mail.content().attachments())
                                    .extracting(MailAttachment::mediaType)
                                    .containsExactly("application/pdf", "application/json");
                        });
    }

    private static String text(MailAttachment file) {
        return new String(file.content(), StandardCharsets.UTF_8);
    }

    @Test
    void sendsNothingWithoutAScopeInForce() {
        var drafted = Scopes.drafted(Scopes.complete());
        systems.insert(scope, drafted);
        var request = begun(drafted);
        asked(request, ALPHA, Locale.ENGLISH);

        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> sent(request))
                .satisfies(refusal -> assertThat(rule(refusal)).isEqualTo("QU-1"));
        assertThat(outbox.mails).isEmpty();
    }

    @Test
    void sendsNothingToNobody() {
        var request = begun(system);

        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> sent(request))
                .satisfies(refusal -> assertThat(rule(refusal)).isEqualTo("QU-3"));
    }

    @Test
    void asksEachBodyOnce() {
        var request = begun(system);
        asked(request, ALPHA, Locale.ENGLISH);

        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> asked(request, ALPHA, Locale.GERMAN))
                .satisfies(
                        refusal ->
                                assertThat(refusal.path()).containsExactly("certificationBodyId"));
    }

    @Test
    void recordsNothingBeforeBodiesWereAsked() {
        var alpha = asked(begun(system), ALPHA, Locale.ENGLISH);

        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> service.record(scope, alpha.id(), offer(), 1))
                .satisfies(refusal -> assertThat(rule(refusal)).isEqualTo("QU-5"));
    }

    @Test
    void remindsOfAnswersThenOfValidityThenOfNothing() {
        var request = begun(system);
        var alpha = asked(request, ALPHA, Locale.ENGLISH);
        var beta = asked(request, BETA, Locale.ENGLISH);
        assertThat(due(alpha)).isEmpty();
        var running = sent(request);
        assertThat(due(alpha)).containsExactly(today.plusDays(14));

        service.record(scope, alpha.id(), offer(), 1);
        assertThat(due(alpha)).containsExactly(today.plusDays(30));
        service.decline(scope, beta.id(), today, null, 1);
        assertThat(due(beta)).isEmpty();

        service.decide(scope, request.id(), decision(alpha, FREE), running.version());
        assertThat(due(alpha)).isEmpty();
    }

    private List<LocalDate> due(Quotation quotation) {
        return deadlines.getOrDefault(quotation.id().value(), List.of()).stream()
                .map(Deadline::dueOn)
                .toList();
    }

    @Test
    void namesTheBodyToApplyTo() {
        var request = begun(system);
        var alpha = asked(request, ALPHA, Locale.ENGLISH);
        var running = sent(request);
        service.record(scope, alpha.id(), offer(), 1);

        var decided = service.decide(scope, request.id(), decision(alpha, FREE), running.version());

        assertThat(decided.state())
                .isInstanceOfSatisfying(
                        QuotationRequest.State.Decided.class,
                        state -> assertThat(state.decision().body()).isEqualTo(ALPHA));
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> service.record(scope, alpha.id(), offer(), 2));
    }

    @Test
    void choosesNoBodyThatConsulted() {
        var request = begun(system);
        var alpha = asked(request, ALPHA, Locale.ENGLISH);
        var running = sent(request);
        service.record(scope, alpha.id(), offer(), 1);
        var consulted = new Independence(true, false, false, false);

        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(
                        () ->
                                service.decide(
                                        scope,
                                        request.id(),
                                        decision(alpha, consulted),
                                        running.version()))
                .satisfies(
                        refusal ->
                                assertThat(refusal.path())
                                        .containsExactly("independence", "hasConsulted"));
    }

    @Test
    void endsItsRemindersWhenItIsWithdrawn() {
        var request = begun(system);
        var alpha = asked(request, ALPHA, Locale.ENGLISH);
        var running = sent(request);

        service.withdraw(scope, request.id(), "Postponed", running.version());

        assertThat(due(alpha)).isEmpty();
    }
}
