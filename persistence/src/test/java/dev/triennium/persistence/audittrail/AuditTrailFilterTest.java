package dev.triennium.persistence.audittrail;

import static dev.triennium.persistence.jooq.generated.Tables.AUDIT_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.audittrail.AuditEntry;
import dev.triennium.domain.audittrail.AuditTrailFilter;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Access;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.Membership;
import dev.triennium.domain.tenancy.MembershipId;
import dev.triennium.domain.tenancy.MembershipRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantTransactions;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.StatementCount;
import dev.triennium.persistence.TestTenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.SortField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class AuditTrailFilterTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final UUID SITE = new UUID(1, 1);
    private static final UUID OTHER_SITE = new UUID(1, 2);

    @Autowired private TestTenants testTenants;
    @Autowired private TenantTransactions transactions;
    @Autowired private MembershipRepository memberships;
    @Autowired private Authorizer authorizer;
    @Autowired private JooqAuditTrailRepository entries;
    @Autowired private StatementCount statements;

    private record State(int number) {}

    private TenantScope job;
    private PersonId anna;

    /// Five hours, of which Anna worked in two.
    @BeforeEach
    void fiveEntries() {
        job = testTenants.tenant();
        anna = testTenants.person();
        memberships.insert(
                job,
                new Membership(
                        new MembershipId(UUID.randomUUID()),
                        anna,
                        Role.AUDITOR,
                        NOON.minus(Duration.ofDays(900)),
                        null,
                        null));
        record(job, 0, "Site", SITE);
        record(as(anna, "changeSite"), 1, "Site", SITE);
        record(as(anna, "removeSite"), 2, "Site", OTHER_SITE);
        record(job, 3, "Assessment", new UUID(1, 3));
        record(job, 4, "Site", SITE);
    }

    private TenantScope as(PersonId person, String operation) {
        var access =
                authorizer.authorize(
                        new Caller(person, "subject"), job.tenant(), Permission.READ, operation);
        return ((Access.Granted<TenantScope>) access).scope();
    }

    private void record(TenantScope scope, int hour, String type, UUID subject) {
        var trail =
                new JooqAuditTrail(Clock.fixed(NOON.plus(Duration.ofHours(hour)), ZoneOffset.UTC));
        transactions.inTransaction(
                scope, () -> trail.record(scope, type, subject, null, new State(hour)));
    }

    private List<Long> found(AuditTrailFilter filter) {
        return entries.page(job, filter, PageRequest.first(10)).values().stream()
                .map(AuditEntry::sequence)
                .toList();
    }

    @Test
    void eachFilterNarrowsTheTrailAndAllOfThemHold() {
        assertThat(found(AuditTrailFilter.NONE)).containsExactly(5L, 4L, 3L, 2L, 1L);
        assertThat(found(new AuditTrailFilter(SITE, null, null, null, null, null)))
                .containsExactly(5L, 2L, 1L);
        assertThat(found(new AuditTrailFilter(null, "Assessment", null, null, null, null)))
                .containsExactly(4L);
        assertThat(found(new AuditTrailFilter(null, null, anna, null, null, null)))
                .containsExactly(3L, 2L);
        assertThat(found(new AuditTrailFilter(null, null, null, "changeSite", null, null)))
                .containsExactly(2L);
        assertThat(found(new AuditTrailFilter(SITE, "Site", anna, "removeSite", null, null)))
                .isEmpty();
    }

    @Test
    void aPeriodBeginsWithItsFirstMomentAndEndsBeforeItsLast() {
        var from = NOON.plus(Duration.ofHours(1));
        var until = NOON.plus(Duration.ofHours(3));
        assertThat(found(new AuditTrailFilter(null, null, null, null, from, until)))
                .containsExactly(3L, 2L);
        assertThat(found(new AuditTrailFilter(null, null, null, null, from, null)))
                .containsExactly(5L, 4L, 3L, 2L);
    }

    @Test
    void aNarrowedTrailIsPagedByOneStatementEach() {
        var filter = new AuditTrailFilter(null, "Site", null, null, null, null);
        var count = statements.of(() -> entries.page(job, filter, PageRequest.first(2)));
        assertThat(count).isEqualTo(1);
        var first = entries.page(job, filter, PageRequest.first(2));
        var rest =
                new PageRequest(2, PageRequest.Direction.FORWARD, first.items().getLast().cursor());
        assertThat(
                        Stream.of(first, entries.page(job, filter, rest))
                                .flatMap(page -> page.values().stream()))
                .extracting(AuditEntry::sequence)
                .containsExactly(5L, 3L, 2L, 1L);
    }

    /// The order is that of the index, so that a page costs the same in any trail.
    @Test
    void eachFilterHasAnIndexThatEndsInTheOrderOfTheTrail() {
        var indexed =
                AUDIT_ENTRY.getIndexes().stream()
                        .map(index -> index.getFields().stream().map(SortField::getName).toList())
                        .toList();
        for (Field<?> filtered :
                List.of(
                        AUDIT_ENTRY.SUBJECT_ID,
                        AUDIT_ENTRY.SUBJECT_TYPE,
                        AUDIT_ENTRY.PERSON_ID,
                        AUDIT_ENTRY.OPERATION)) {
            assertThat(indexed)
                    .contains(List.of("tenant_id", filtered.getName(), "occurred_at", "sequence"));
        }
        assertThat(indexed).contains(List.of("tenant_id", "occurred_at", "sequence"));
    }
}
