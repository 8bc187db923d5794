package dev.triennium.persistence.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.certification.CertificationDeadlineKind;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineFilter;
import dev.triennium.domain.reminder.DeadlineList;
import dev.triennium.domain.reminder.DeadlineSubject;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.reminder.ListedDeadline;
import dev.triennium.domain.rule.RuleReference;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.Membership;
import dev.triennium.domain.tenancy.MembershipId;
import dev.triennium.domain.tenancy.MembershipRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TenantService;
import dev.triennium.domain.tenancy.TenantTransactions;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.StatementCount;
import dev.triennium.persistence.TestTenants;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class JooqDeadlineListTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    @Autowired private DeadlineList list;
    @Autowired private Deadlines deadlines;
    @Autowired private TenantService tenantService;
    @Autowired private TenantTransactions transactions;
    @Autowired private MembershipRepository memberships;
    @Autowired private Authorizer authorizer;
    @Autowired private StatementCount statements;
    @Autowired private TestTenants tenants;
    @Autowired private IdGenerator ids;
    @Autowired private Clock clock;

    private TenantScope alder;
    private TenantScope birch;
    private TenantScope foreign;
    private Caller caller;

    @BeforeEach
    void makeThreeOrganisationsOfWhichTwoAreOpen() {
        alder = tenants.tenant();
        birch = tenants.tenant();
        foreign = tenants.tenant();
        caller = new Caller(tenants.person(), "subject");
        for (var open : List.of(alder, birch)) {
            memberships.insert(
                    open,
                    new Membership(
                            new MembershipId(ids.next()),
                            caller.person(),
                            Role.REPRESENTATIVE,
                            clock.instant(),
                            null,
                            null));
        }
        say(alder, 0, 20, 40);
        say(birch, 10, 30);
        say(foreign, 5);
    }

    private void say(TenantScope scope, int... days) {
        var subject =
                new DeadlineSubject("Certification", UUID.randomUUID(), "ISO 9001", List.of());
        var said = new ArrayList<Deadline>();
        for (var day : days) {
            said.add(
                    new Deadline(
                            subject,
                            CertificationDeadlineKind.STAGE_1_AUDIT,
                            "day-" + day,
                            0,
                            DAY.plusDays(day),
                            null,
                            Deadline.State.OPEN,
                            new RuleReference("AP-5", "source", "summary"),
                            null));
        }
        transactions.inTransaction(
                scope,
                () -> {
                    deadlines.replace(scope, "Certification", subject.id(), said);
                    return true;
                });
    }

    private Page<DeadlineList.OfTenant> accessible(DeadlineFilter filter, PageRequest page) {
        return list.pageAccessible(authorizer.portfolio(caller, "test"), filter, page);
    }

    private static List<Integer> days(Page<DeadlineList.OfTenant> page) {
        return page.values().stream().map(one -> days(one.deadline())).toList();
    }

    private static int days(ListedDeadline listed) {
        return (int) (listed.deadline().dueOn().toEpochDay() - DAY.toEpochDay());
    }

    @Test
    void theDeadlinesOfAllOpenOrganisationsStandInOneOrder() {
        var all = accessible(DeadlineFilter.OPEN, PageRequest.first(10));

        assertThat(days(all)).containsExactly(0, 10, 20, 30, 40);
        assertThat(all.values())
                .extracting(DeadlineList.OfTenant::tenant)
                .containsOnly(alder.tenant(), birch.tenant());
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        var first = accessible(DeadlineFilter.OPEN, PageRequest.first(2));
        var cursor = first.items().getLast().cursor();
        var second =
                accessible(
                        DeadlineFilter.OPEN,
                        new PageRequest(2, PageRequest.Direction.FORWARD, cursor));

        assertThat(days(first)).containsExactly(0, 10);
        assertThat(days(second)).containsExactly(20, 30);
        assertThat(second.hasNext()).isTrue();
    }

    @Test
    void aFilterNarrowsByDayKindAndState() {
        assertThat(days(accessible(until(15), PageRequest.first(10)))).containsExactly(0, 10);
        assertThat(
                        days(
                                accessible(
                                        new DeadlineFilter(
                                                Set.of(),
                                                Set.of("certification.STAGE_2_AUDIT"),
                                                null),
                                        PageRequest.first(10))))
                .isEmpty();
        assertThat(
                        days(
                                accessible(
                                        new DeadlineFilter(
                                                Set.of(Deadline.State.DONE), Set.of(), null),
                                        PageRequest.first(10))))
                .isEmpty();
    }

    private static DeadlineFilter until(int days) {
        return new DeadlineFilter(Set.of(Deadline.State.OPEN), Set.of(), DAY.plusDays(days));
    }

    @Test
    void aPageIsOneStatementHoweverManyOrganisationsItIsOf() {
        var both = TenantScopes.of(List.of(alder, birch));
        var page = PageRequest.first(9);

        assertThat(statements.of(() -> list.pages(both, DeadlineFilter.OPEN, page))).isOne();
        assertThat(statements.of(() -> accessible(DeadlineFilter.OPEN, page))).isOne();
    }

    @Test
    void anOrganisationHasItsOwn() {
        var pages =
                list.pages(TenantScopes.of(List.of(alder, birch)), until(25), PageRequest.first(9));

        assertThat(Objects.requireNonNull(pages.get(alder.tenant())).values())
                .extracting(JooqDeadlineListTest::days)
                .containsExactly(0, 20);
        assertThat(Objects.requireNonNull(pages.get(birch.tenant())).values())
                .extracting(JooqDeadlineListTest::days)
                .containsExactly(10);
        assertThat(pages).doesNotContainKey(foreign.tenant());
    }

    @Test
    void oneIsFoundByItsIdInItsOwnOrganisationOnly() {
        var pages = list.pages(TenantScopes.of(alder), DeadlineFilter.OPEN, PageRequest.first(1));
        var one = Objects.requireNonNull(pages.get(alder.tenant())).values().getFirst();

        assertThat(list.list(TenantScopes.of(alder), List.of(Ref.in(alder, one.id()))))
                .containsValue(one);
        assertThat(list.list(TenantScopes.of(birch), List.of(Ref.in(birch, one.id())))).isEmpty();
    }

    @Test
    void anOrganisationInTheArchiveIsLeftOut() {
        tenantService.archive(birch, 1);

        assertThat(days(accessible(DeadlineFilter.OPEN, PageRequest.first(10))))
                .containsExactly(0, 20, 40);
    }
}
