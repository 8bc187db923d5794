package dev.triennium.persistence.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.archive.Standing;
import dev.triennium.domain.audittrail.AuditTrail;
import dev.triennium.domain.error.DomainException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.gapanalysis.Assessment;
import dev.triennium.domain.gapanalysis.AssessmentCoverage;
import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.gapanalysis.AssessmentRepository;
import dev.triennium.domain.tenancy.Site;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.SiteRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantTransactions;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.TestTenants;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PersistenceTest
class BrokenConstraintsTest {

    @Autowired private JdbcClient jdbc;
    @Autowired private TestTenants tenants;
    @Autowired private SiteRepository sites;
    @Autowired private AssessmentRepository assessments;
    @Autowired private TenantTransactions transactions;
    @Autowired private AuditTrail auditTrail;
    @Autowired private IdGenerator ids;
    @Autowired private Clock clock;

    /// @param last the last of its columns
    private record Constraint(String table, String name, String type, String last) {}

    private List<Constraint> constraints() {
        return jdbc
                .sql(
                        """
                        select t.table_name as `table`, t.constraint_name as name,
                               t.constraint_type as type,
                               (select c.column_name from information_schema.key_column_usage c
                                where c.constraint_schema = t.constraint_schema
                                  and c.table_name = t.table_name
                                  and c.constraint_name = t.constraint_name
                                order by c.ordinal_position desc limit 1) as last
                        from information_schema.table_constraints t
                        where t.constraint_schema = database()
                          and t.constraint_type in ('UNIQUE', 'FOREIGN KEY')
                          and t.table_name not like 'qrtz%' and t.table_name not like 'QRTZ%'
                          and t.table_name not like 'flyway%'
                        """)
                .query(Constraint.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    private static DomainException refusal(int code, String message) {
        var thrown = new SQLIntegrityConstraintViolationException(message, "23000", code);
        return BrokenConstraints.refusal(new IllegalStateException(thrown)).orElseThrow();
    }

    @Test
    void eachKeyOfTheDatabaseHasItsRefusal() {
        var keys = constraints().stream().filter(one -> one.type().equals("UNIQUE")).toList();
        assertThat(keys)
                .hasSizeGreaterThan(25)
                .allSatisfy(
                        key -> {
                            // As MySQL and as MariaDB write it, with what somebody typed inside.
                            for (var name : List.of(key.table() + "." + key.name(), key.name())) {
                                var said = "Duplicate entry 'for key 'x'\n' for key '" + name + "'";
                                assertThat(refusal(1062, said))
                                        .isInstanceOfSatisfying(
                                                RuleViolationException.class,
                                                e ->
                                                        assertThat(e.path())
                                                                .containsExactly(
                                                                        camelCase(key.last())));
                            }
                        });
    }

    @Test
    void eachReferenceOfTheDatabaseHasItsRefusals() {
        var references =
                constraints().stream().filter(one -> one.type().equals("FOREIGN KEY")).toList();
        assertThat(references)
                .hasSizeGreaterThan(100)
                .allSatisfy(
                        reference -> {
                            var constraint =
                                    "a foreign key constraint fails (`db`.`%s`, CONSTRAINT `%s` FOREIGN KEY (`a`) REFERENCES `b` (`id`))"
                                            .formatted(reference.table(), reference.name());
                            assertThat(refusal(1452, "Cannot add a child row: " + constraint))
                                    .isInstanceOfSatisfying(
                                            NotFoundException.class,
                                            e ->
                                                    assertThat(e.path())
                                                            .containsExactly(
                                                                    camelCase(reference.last())));
                            assertThat(refusal(1451, "Cannot delete a parent row: " + constraint))
                                    .isInstanceOf(RuleViolationException.class);
                        });
    }

    private static String camelCase(String column) {
        var name = new StringBuilder();
        for (var word : column.split("_", -1)) {
            name.append(
                    name.isEmpty()
                            ? word
                            : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    @Test
    void whatIsNoConstraintIsAFault() {
        var tooLong = new SQLException("Data too long for column 'email' at row 1", "22001", 1406);
        assertThat(BrokenConstraints.refusal(tooLong)).isEmpty();
        assertThat(BrokenConstraints.refusal(new IllegalStateException())).isEmpty();
    }

    private Site site(TenantScope scope) {
        var site = new Site(new SiteId(ids.next()), 1, "Site", "Street", 1);
        sites.insert(scope, site);
        return site;
    }

    /// What the use case does, where somebody removes the site between its look and its statement.
    @Test
    void aSiteThatIsRemovedMeanwhileIsNotFound() throws Exception {
        var scope = tenants.tenant();
        var site = site(scope);
        var attempts = new AtomicInteger();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () ->
                                transactions.inTransaction(
                                        scope,
                                        () -> {
                                            if (sites.find(scope, site.id()).isEmpty()) {
                                                throw new NotFoundException("siteIds");
                                            }
                                            if (attempts.incrementAndGet() == 1) {
                                                elsewhere(() -> sites.delete(scope, site.id(), 1));
                                            }
                                            assess(scope, site.id());
                                        }))
                .satisfies(e -> assertThat(e.path()).containsExactly("siteIds"));
    }

    /// What the use case overlooks has its refusal too.
    @Test
    void aReferenceToNothingIsNotFound() {
        var scope = tenants.tenant();
        var nothing = new SiteId(ids.next());
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> transactions.inTransaction(scope, () -> assess(scope, nothing)))
                .satisfies(e -> assertThat(e.path()).containsExactly("siteId"));
    }

    @Test
    void theSameTwiceIsRefused() {
        var scope = tenants.tenant();
        var site = site(scope);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(
                        () -> transactions.inTransaction(scope, () -> sites.insert(scope, site)))
                .satisfies(e -> assertThat(e.rule().id()).isEqualTo("REC-2"));
    }

    private void assess(TenantScope scope, SiteId site) {
        var assessment =
                new Assessment.InProgress(
                        new Assessment.Facts(
                                new AssessmentId(ids.next()),
                                1,
                                "Gap",
                                null,
                                null,
                                clock.instant(),
                                null,
                                Standing.inUse()));
        assessments.insert(scope, assessment);
        assessments.insertCoverage(
                scope, assessment.id(), new AssessmentCoverage(List.of(), List.of(site)));
        auditTrail.record(scope, "Assessment", assessment.id().value(), null, assessment);
    }

    private static void elsewhere(Runnable work) {
        var thread = Thread.ofVirtual().start(work);
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
