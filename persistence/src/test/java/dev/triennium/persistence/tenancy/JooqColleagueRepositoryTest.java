package dev.triennium.persistence.tenancy;

import static dev.triennium.persistence.jooq.generated.Tables.AUDIT_ENTRY;
import static dev.triennium.persistence.jooq.generated.Tables.ENGAGEMENT;
import static dev.triennium.persistence.jooq.generated.Tables.FIRM_MEMBERSHIP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.audittrail.AuditTrail;
import dev.triennium.domain.identity.PersonDirectory;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.AddColleague;
import dev.triennium.domain.tenancy.AddSite;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueFilter;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.ColleagueService;
import dev.triennium.domain.tenancy.EngagementId;
import dev.triennium.domain.tenancy.Membership;
import dev.triennium.domain.tenancy.MembershipId;
import dev.triennium.domain.tenancy.MembershipRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TenantService;
import dev.triennium.domain.tenancy.TenantTransactions;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.StatementCount;
import dev.triennium.persistence.TestTenants;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class JooqColleagueRepositoryTest {

    private static final PageRequest PAGE = PageRequest.first(100);

    @Autowired private ColleagueRepository colleagues;
    @Autowired private ColleagueService service;
    @Autowired private TenantService tenantService;
    @Autowired private MembershipRepository memberships;
    @Autowired private PersonDirectory people;
    @Autowired private TenantTransactions transactions;
    @Autowired private AuditTrail trail;
    @Autowired private TestTenants tenants;
    @Autowired private TenantDsl tenantDsl;
    @Autowired private StatementCount statements;
    @Autowired private DSLContext dsl;
    @Autowired private IdGenerator ids;
    @Autowired private Clock clock;

    private TenantScope scope;

    @BeforeEach
    void found() {
        scope = tenants.tenant();
    }

    private static Colleague.Profile named(String given, String family, @Nullable String email) {
        return new Colleague.Profile(
                given, family, email, null, null, null, Locale.GERMAN, null, null, null);
    }

    private Colleague add(Colleague.Profile profile) {
        return service.add(scope, new AddColleague(profile, true), null);
    }

    private List<String> names(ColleagueFilter filter) {
        return page(filter, PAGE).values().stream().map(Colleague::name).toList();
    }

    private Page<Colleague> page(ColleagueFilter filter, PageRequest page) {
        return colleagues
                .pages(TenantScopes.of(scope), filter, page)
                .getOrDefault(scope.tenant(), Page.empty());
    }

    private int count(ColleagueFilter filter) {
        return colleagues.count(TenantScopes.of(scope), filter).getOrDefault(scope.tenant(), 0);
    }

    private SiteId site() {
        return tenantService.addSite(scope, new AddSite("Works", "Street 1", 7), null).id();
    }

    @Test
    void allThatIsKnownComesBack() {
        var profile =
                new Colleague.Profile(
                        "Zoë",
                        "Østergård 🐤",
                        "zoë@müller.example",
                        "Forewoman",
                        "Assembly",
                        site(),
                        Locale.forLanguageTag("pt-BR"),
                        ZoneId.of("America/Los_Angeles"),
                        LocalDate.parse("2020-02-29"),
                        LocalDate.parse("2070-12-31"),
                        new BigDecimal("2.50"));
        var added = add(profile);
        assertThat(colleagues.find(scope, added.id())).contains(added);
        assertThat(added.profile()).isEqualTo(profile);
        assertThat(colleagues.list(TenantScopes.of(scope), List.of(Ref.in(scope, added.id()))))
                .containsOnlyKeys(Ref.in(scope, added.id()));
        assertThat(colleagues.find(tenants.tenant(), added.id())).isEmpty();
    }

    @Test
    void pagesComeByNameAndFitTogether() {
        for (var name : List.of("Birke Bert", "Adler Zoe", "Adler Anna", "Ceder Carl")) {
            var parts = name.split(" ", -1);
            add(named(parts[1], parts[0], null));
        }
        var wanted = List.of("Anna Adler", "Zoe Adler", "Bert Birke", "Carl Ceder");
        assertThat(names(ColleagueFilter.ALL)).isEqualTo(wanted);
        var read = new ArrayList<String>();
        var page = page(ColleagueFilter.ALL, PageRequest.first(1));
        page.values().forEach(one -> read.add(one.name()));
        while (page.hasNext()) {
            var last = page.items().getLast().cursor();
            page =
                    page(
                            ColleagueFilter.ALL,
                            new PageRequest(1, PageRequest.Direction.FORWARD, last));
            page.values().forEach(one -> read.add(one.name()));
        }
        assertThat(read).isEqualTo(wanted);
        assertThat(count(ColleagueFilter.ALL)).isEqualTo(4);
    }

    @Test
    void aFilterNarrowsThePageAndTheCount() {
        var works = site();
        var today = scope.today(clock);
        add(
                new Colleague.Profile(
                        "Anna",
                        "Adler",
                        null,
                        null,
                        "Sales",
                        works,
                        Locale.ENGLISH,
                        null,
                        today,
                        today));
        add(
                new Colleague.Profile(
                        "Bert",
                        "Birke",
                        "carl@example.com",
                        null,
                        null,
                        null,
                        Locale.ENGLISH,
                        null,
                        null,
                        today.minusDays(1)));
        add(
                new Colleague.Profile(
                        "Carl",
                        "O'Ceder_%",
                        null,
                        null,
                        null,
                        null,
                        Locale.ENGLISH,
                        null,
                        today.plusDays(1),
                        null));
        var wanted =
                Map.of(
                        new ColleagueFilter(true, null, null, null),
                        List.of("Anna Adler"),
                        new ColleagueFilter(false, null, null, null),
                        List.of("Bert Birke", "Carl O'Ceder_%"),
                        new ColleagueFilter(null, works, null, null),
                        List.of("Anna Adler"),
                        new ColleagueFilter(null, null, " SALES", null),
                        List.of("Anna Adler"),
                        new ColleagueFilter(null, null, null, "carl"),
                        List.of("Bert Birke", "Carl O'Ceder_%"),
                        new ColleagueFilter(null, null, null, "o'ceder_% CA"),
                        List.of("Carl O'Ceder_%"),
                        new ColleagueFilter(null, null, null, "%"),
                        List.of(),
                        new ColleagueFilter(null, null, null, "  "),
                        List.of("Anna Adler", "Bert Birke", "Carl O'Ceder_%"));
        wanted.forEach(
                (filter, found) -> {
                    assertThat(names(filter)).as(filter.toString()).isEqualTo(found);
                    assertThat(count(filter)).as(filter.toString()).isEqualTo(found.size());
                });
    }

    @Test
    void namesAndAddressesAreFoundInWhateverLetters() {
        var added = add(named("Jürgen", "Groß", "Jürgen@Example.com"));
        assertThat(colleagues.find(scope, "jürgen@example.COM")).contains(added);
        assertThat(colleagues.find(scope, "JÜRGEN", "groß")).contains(added);
        assertThat(colleagues.find(tenants.tenant(), "jürgen@example.com")).isEmpty();
    }

    private void grant(PersonId person, Instant from, @Nullable Instant until) {
        transactions.inTransaction(
                scope,
                () -> {
                    var membership =
                            new Membership(
                                    new MembershipId(ids.next()),
                                    person,
                                    Role.EMPLOYEE,
                                    from,
                                    until,
                                    null);
                    memberships.insert(scope, membership);
                    trail.record(scope, "Membership", membership.id().value(), null, membership);
                    service.granted(scope, membership);
                });
    }

    @Test
    void whoGetsARoleIsEnteredOnce() {
        var person = tenants.person();
        grant(person, clock.instant(), null);
        grant(person, clock.instant(), null);
        var entered = colleagues.find(scope, person).orElseThrow();
        assertThat(colleagues.listByPerson(TenantScopes.of(scope), List.of(ref(person))))
                .containsExactly(Map.entry(ref(person), entered));
        assertThat(count(ColleagueFilter.ALL)).isEqualTo(1);
        assertThat(
                        tenantDsl
                                .in(scope)
                                .fetchCount(
                                        AUDIT_ENTRY,
                                        AUDIT_ENTRY.TENANT_ID.eq(scope.tenant()),
                                        AUDIT_ENTRY.SUBJECT_TYPE.eq("Colleague")))
                .isEqualTo(1);
    }

    private Ref<PersonId> ref(PersonId person) {
        return Ref.in(scope, person);
    }

    private String address(PersonId person) {
        return String.valueOf(people.find(person).orElseThrow().email());
    }

    @Test
    void anAddressIsThatOfWhoMayOpenTheOrganisationNow() {
        var now = clock.instant();
        var member = tenants.person();
        grant(member, now, null);
        var former = tenants.person();
        grant(former, now.minusSeconds(9), now.minusSeconds(1));
        var consultant = tenants.person();
        engage(consultant, now);
        var stranger = tenants.person();
        assertThat(
                        colleagues.listPeople(
                                scope,
                                List.of(
                                        address(member).toUpperCase(Locale.ROOT),
                                        address(consultant),
                                        address(former),
                                        address(stranger)),
                                now))
                .containsOnly(
                        Map.entry(address(member), member),
                        Map.entry(address(consultant), consultant));
    }

    private void engage(PersonId consultant, Instant from) {
        var firm = tenants.firm();
        dsl.insertInto(FIRM_MEMBERSHIP)
                .set(FIRM_MEMBERSHIP.FIRM_ID, firm)
                .set(FIRM_MEMBERSHIP.ID, ids.next())
                .set(FIRM_MEMBERSHIP.PERSON_ID, consultant)
                .set(FIRM_MEMBERSHIP.ROLE, Role.CONSULTANT.name())
                .set(FIRM_MEMBERSHIP.VALID_FROM_AT, from)
                .execute();
        tenantDsl
                .in(scope)
                .insertInto(ENGAGEMENT)
                .set(ENGAGEMENT.TENANT_ID, scope.tenant())
                .set(ENGAGEMENT.ID, new EngagementId(ids.next()))
                .set(ENGAGEMENT.VERSION, 1)
                .set(ENGAGEMENT.FIRM_ID, firm)
                .set(ENGAGEMENT.SERVICES, "All")
                .set(ENGAGEMENT.CONSENT, "Signed")
                .set(ENGAGEMENT.STARTS_AT, from)
                .execute();
    }

    @Test
    void manyOrganisationsCostAsMuchAsOne() {
        var first = scope;
        add(named("Anna", "Adler", null));
        scope = tenants.tenant();
        add(named("Bert", "Birke", null));
        var both = TenantScopes.of(List.of(first, scope));
        var filter = new ColleagueFilter(true, null, null, null);
        assertThat(statements.of(() -> colleagues.pages(both, filter, PAGE))).isEqualTo(1);
        assertThat(statements.of(() -> colleagues.count(both, filter))).isEqualTo(1);
        assertThat(colleagues.count(both, filter))
                .containsOnly(Map.entry(first.tenant(), 1), Map.entry(scope.tenant(), 1));
    }
}
