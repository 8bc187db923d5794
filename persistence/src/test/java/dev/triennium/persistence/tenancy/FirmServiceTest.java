package dev.triennium.persistence.tenancy;

import static dev.triennium.persistence.jooq.generated.Tables.FIRM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Employment;
import dev.triennium.domain.tenancy.EmploymentRepository;
import dev.triennium.domain.tenancy.Firm;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.FirmRepository;
import dev.triennium.domain.tenancy.FirmService;
import dev.triennium.domain.tenancy.FirmService.Founding;
import dev.triennium.domain.tenancy.FirmTrailRepository;
import dev.triennium.domain.tenancy.FirmTransactions;
import dev.triennium.domain.tenancy.FoundedFirms;
import dev.triennium.domain.tenancy.FoundedFirms.Founded;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.TestTenants;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

@PersistenceTest
class FirmServiceTest {

    @Autowired private FirmService service;
    @Autowired private FirmRepository firms;
    @Autowired private FoundedFirms founded;
    @Autowired private FirmTransactions transactions;
    @Autowired private FirmTrailRepository trail;
    @Autowired private EmploymentRepository employments;
    @Autowired private TestTenants tenants;
    @Autowired private Clock clock;
    @Autowired private DSLContext dsl;

    @Test
    void aFoundedFirmHasItsFirstPartner() {
        var partner = tenants.person();
        var firm = service.found(" Nördlich & Söhne ", partner.value().toString()).firm();
        assertThat(firm.name()).isEqualTo("Nördlich & Söhne");
        assertThat(employments.listHeld(List.of(partner), clock.instant()).get(partner))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.firm()).isEqualTo(firm.id());
                            assertThat(one.role()).isEqualTo(Role.PARTNER);
                        });
        assertThat(employments.listPartners(List.of(firm.id()), clock.instant()))
                .isEqualTo(Map.of(firm.id(), List.of(partner)));
        assertThat(
                        Objects.requireNonNull(
                                        trail.pages(List.of(firm.id()), PageRequest.first(10))
                                                .get(firm.id()))
                                .values())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.operation()).isEqualTo("found-firm");
                            assertThat(one.person()).isNull();
                        });
    }

    @Test
    void theSameFirmIsFoundedOnce() {
        var partner = tenants.person();
        var first = service.found("Once & Co", partner.value().toString());
        var again = service.found("Once & Co ", partner.value().toString());
        assertThat(first.isNew()).isTrue();
        assertThat(again).isEqualTo(new Founding(first.firm(), false));
        var others = service.found("Once & Co", tenants.person().value().toString());
        assertThat(others.isNew()).isTrue();
    }

    @Test
    void theOperatorSeesAllFirmsWithTheirPartners() {
        var partner = tenants.person();
        var firm = service.found("Listed & Co", partner.value().toString()).firm();
        assertThat(founded.listAll(clock.instant()))
                .filteredOn(one -> one.firm().equals(firm))
                .singleElement()
                .extracting(Founded::partners)
                .isEqualTo(List.of(partner.value().toString()));
    }

    @Test
    void thoseWithManyFirmsLeaveRoomForOthers() {
        var busy = tenants.person();
        IntStream.range(0, 41)
                .forEach(i -> service.found("Busy " + (10 + i), busy.value().toString()));
        var other = tenants.person();
        var firm = service.found("Zeta", other.value().toString()).firm();

        var found = employments.listHeld(List.of(busy, other), clock.instant());

        assertThat(found.get(busy))
                .extracting(one -> name(one.firm()))
                .hasSize(20)
                .startsWith("Busy 10")
                .endsWith("Busy 29");
        assertThat(found.get(other))
                .singleElement()
                .extracting(Employment::firm)
                .isEqualTo(firm.id());
    }

    private String name(FirmId firm) {
        return Objects.requireNonNull(firms.list(List.of(firm)).get(firm)).name();
    }

    @Test
    void whoHasNeverSignedInFoundsNothing() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> service.found("Nobody's firm", "unknown subject"));
        assertThat(dsl.fetchExists(FIRM, FIRM.NAME.eq("Nobody's firm"))).isFalse();
    }

    @Test
    void aFirmHasAName() {
        var partner = tenants.person().value().toString();
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> service.found(" ", partner));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> service.found("x".repeat(201), partner));
    }

    @Test
    void aFirmWithoutItsPartnerIsNotKept() {
        var firm = new Firm(new FirmId(UUID.randomUUID()), "Half a firm");
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(
                        () ->
                                transactions.inTransaction(
                                        firm.id(),
                                        () -> {
                                            firms.insert(firm);
                                            firms.employ(
                                                    firm.id(),
                                                    new PersonId(UUID.randomUUID()),
                                                    Role.PARTNER,
                                                    clock.instant());
                                            return true;
                                        }));
        assertThat(dsl.fetchExists(FIRM, FIRM.ID.eq(firm.id()))).isFalse();
    }
}
