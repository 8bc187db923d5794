package dev.triennium.persistence.audittrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.triennium.domain.audittrail.AuditTrailVerification;
import dev.triennium.domain.audittrail.AuditTrailVerification.Break;
import dev.triennium.domain.audittrail.AuditTrailVerification.Owner;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Firm;
import dev.triennium.domain.tenancy.FirmAuditEntry;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.FirmRepository;
import dev.triennium.domain.tenancy.FirmTrail;
import dev.triennium.domain.tenancy.FirmTransactions;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.TestTenants;
import dev.triennium.persistence.jooq.UuidBytes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PersistenceTest
class FirmTrailTest {

    private record Step(String what, FirmId firm) {}

    @Autowired private FirmRepository firms;
    @Autowired private FirmTransactions transactions;
    @Autowired private FirmTrail trail;
    @Autowired private JooqFirmTrailRepository entries;
    @Autowired private AuditTrailVerification verification;
    @Autowired private TestTenants tenants;
    @Autowired private JdbcClient jdbc;

    private final FirmId firm = new FirmId(UUID.randomUUID());
    private final FirmId other = new FirmId(UUID.randomUUID());
    private PersonId person;

    @BeforeEach
    void threeActs() {
        firms.insert(new Firm(firm, "Firm"));
        firms.insert(new Firm(other, "Other"));
        person = tenants.person();
        IntStream.range(0, 3).forEach(this::act);
    }

    private void act(int number) {
        transactions.inTransaction(
                firm,
                () -> {
                    record(firm, "step " + number);
                    return true;
                });
    }

    private void record(FirmId ofFirm, String what) {
        trail.record(
                ofFirm,
                new FirmTrail.Act("test", person, null),
                "Employment",
                UUID.randomUUID(),
                null,
                new Step(what, ofFirm));
    }

    private List<FirmAuditEntry> of(FirmId ofFirm) {
        var page = entries.pages(List.of(firm, other), PageRequest.first(50)).get(ofFirm);
        return page == null ? List.of() : page.values();
    }

    private Optional<Break> firstBreak() {
        return verification.verify().breaks().stream()
                .filter(found -> found.owner().equals(new Owner.OfFirm(firm)))
                .findFirst();
    }

    private void tamper(String sql) {
        assertThat(jdbc.sql(sql).param("firm", UuidBytes.toBytes(firm.value())).update())
                .isPositive();
    }

    @Test
    void anActIsKeptWithWhoDidItAndWhatItWas() {
        var newest = of(firm).getFirst();
        assertThat(of(firm)).extracting(FirmAuditEntry::sequence).containsExactly(3L, 2L, 1L);
        assertThat(newest.operation()).isEqualTo("test");
        assertThat(newest.person()).isEqualTo(person);
        assertThat(newest.before()).isNull();
        assertThat(newest.after())
                .contains("\"what\":\"step 2\"", "{\"Firm\":\"" + firm.value() + "\"}");
        assertThat(entries.list(List.of(newest.id()))).containsValue(newest);
        assertThat(of(other)).isEmpty();
    }

    @Test
    void anUntouchedChainIsIntact() {
        assertThat(firstBreak()).isEmpty();
    }

    @Test
    void aChangedEntryIsFound() {
        tamper(
                "update firm_audit_entry set operation = 'else' where firm_id = :firm and sequence = 2");
        assertThat(firstBreak()).hasValueSatisfying(b -> assertThat(b.sequence()).isEqualTo(2));
    }

    @Test
    void aCutTailIsFoundWithAFittedHeadToo() {
        tamper("delete from firm_audit_entry where firm_id = :firm and sequence = 3");
        assertThat(firstBreak()).isPresent();
        tamper(
                "update firm_audit_head set sequence = 2, hash = (select hash from"
                        + " firm_audit_entry where firm_id = :firm and sequence = 2) where firm_id"
                        + " = :firm");
        assertThat(firstBreak()).hasValueSatisfying(b -> assertThat(b.what()).contains("seal"));
    }

    @Test
    void whatIsRolledBackLeavesNoEntry() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                transactions.inTransaction(
                                        firm,
                                        () -> {
                                            record(firm, "undone");
                                            throw new IllegalStateException("no");
                                        }));
        act(3);
        assertThat(of(firm)).hasSize(4).noneMatch(one -> one.after().contains("undone"));
        assertThat(firstBreak()).isEmpty();
    }

    @Test
    void withoutATransactionNothingIsRecorded() {
        assertThatIllegalStateException().isThrownBy(() -> record(firm, "alone"));
    }

    /// In either order, at once: each chain is held at the end only, and always in one order.
    @Test
    void firmsThatChangeTogetherDoNotWaitForEachOther() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var done =
                    IntStream.range(0, 20)
                            .mapToObj(
                                    number ->
                                            threads.submit(
                                                    () ->
                                                            both(
                                                                    number % 2 == 0 ? firm : other,
                                                                    number % 2 == 0
                                                                            ? other
                                                                            : firm)))
                            .toList();
            for (var one : done) {
                one.get();
            }
        }
        assertThat(of(firm)).hasSize(23);
        assertThat(of(other)).hasSize(20);
        assertThat(firstBreak()).isEmpty();
    }

    private boolean both(FirmId one, FirmId two) {
        // A transaction of the organisation locks neither firm: so here.
        return Objects.requireNonNull(
                transactions.inTransaction(
                        new FirmId(UUID.randomUUID()),
                        () -> {
                            record(one, "first");
                            record(two, "second");
                            return true;
                        }));
    }
}
