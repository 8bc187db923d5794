package dev.triennium.persistence.certificationbody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.certification.AffectedCertificationService;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CertificationRepository;
import dev.triennium.domain.certification.Dossier;
import dev.triennium.domain.certification.Facts;
import dev.triennium.domain.certification.Journeys;
import dev.triennium.domain.certification.Preparing.Applied;
import dev.triennium.domain.certificationbody.AccreditationState;
import dev.triennium.domain.certificationbody.BodyAccreditation;
import dev.triennium.domain.certificationbody.CertificationBodyService;
import dev.triennium.domain.certificationbody.CycleParameters;
import dev.triennium.domain.certificationbody.DirectoryBody;
import dev.triennium.domain.certificationbody.DirectoryBodyFilter;
import dev.triennium.domain.certificationbody.DirectoryBodyRepository;
import dev.triennium.domain.certificationbody.DirectoryService;
import dev.triennium.domain.certificationbody.DirectoryService.SeenAccreditation;
import dev.triennium.domain.certificationbody.DirectoryService.SeenState;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.FirmScope;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.StatementCount;
import dev.triennium.persistence.TestFirms;
import dev.triennium.persistence.TestTenants;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Bodies that a firm keeps, and what its clients have at one that is in trouble.
@PersistenceTest
class DirectoryTest {

    private static final PageRequest PAGE = PageRequest.first(10);
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    @Autowired private DirectoryService service;
    @Autowired private DirectoryBodyRepository directory;
    @Autowired private CertificationBodyService bodies;
    @Autowired private CertificationRepository certifications;
    @Autowired private AffectedCertificationService affected;
    @Autowired private StandardRepository catalogue;
    @Autowired private TestFirms firms;
    @Autowired private TestTenants tenants;
    @Autowired private StatementCount statements;
    @Autowired private IdGenerator ids;

    private FirmScope partner;
    private StandardId quality;

    @BeforeEach
    void aFirm() {
        partner = firms.led();
        quality = catalogue.findByKey("iso-9001-2026").orElseThrow().id();
    }

    private DirectoryBody created(String name) {
        return service.create(
                partner,
                new DirectoryBody.Details(name, "DE", null, CycleParameters.DEFAULT),
                null);
    }

    private DirectoryBody accredited(DirectoryBody body) {
        return service.recordAccreditation(
                partner, body.id(), body.version(), null, seen("de-dakks", List.of(17, 3)));
    }

    private SeenAccreditation seen(@Nullable String accreditor, List<Integer> sectors) {
        return new SeenAccreditation(
                accreditor,
                accreditor == null ? "Unheard of" : null,
                "D-ZM-1",
                quality,
                sectors,
                List.of(),
                List.of("DE"),
                FIRST,
                null,
                true,
                "https://example.com/schedule",
                FIRST);
    }

    private List<BodyAccreditation> accreditations(DirectoryBody body) {
        return directory.listAccreditations(Set.of(body.id())).getOrDefault(body.id(), List.of());
    }

    @Test
    void whatWasSeenOfAnAccreditationIsKeptAndItsHistoryGrows() {
        var body = accredited(created("Accredited"));
        assertThat(body.version()).isEqualTo(2);
        assertThat(directory.find(body.id())).contains(body);
        assertThat(accreditations(body))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.grant().accreditorName()).isEqualTo("DAkkS (Germany)");
                            assertThat(one.grant().sectorCodes()).containsExactly(3, 17);
                            assertThat(one.isActive(FIRST)).isTrue();
                        });
        var suspended = LocalDate.of(2024, 2, 3);
        service.recordState(
                partner,
                body.id(),
                2,
                new SeenState(1, AccreditationState.SUSPENDED, suspended, "Notice"));
        service.recordAccreditation(partner, body.id(), 3, 1, seen(null, List.of()));
        assertThat(accreditations(body))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.grant().accreditorName()).isEqualTo("Unheard of");
                            assertThat(one.lostOn(suspended)).contains(suspended);
                            assertThat(one.history()).hasSize(2);
                        });
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(
                        () -> service.change(partner, body.id(), 2, created("Other").details()));
    }

    private List<String> names(@Nullable FirmId firm, DirectoryBodyFilter filter) {
        return directory
                .page(firm == null ? Set.of() : Set.of(firm), filter, PAGE)
                .values()
                .stream()
                .map(body -> body.details().name())
                .toList();
    }

    @Test
    void aListIsNarrowedAndShowsNobodyElsesBodies() {
        var mark = "zq" + UUID.randomUUID().toString().substring(0, 8);
        accredited(created(mark + " one"));
        created(mark + " two");
        var words = SearchWords.of("text", mark);
        var named = new DirectoryBodyFilter(words, "DE", null, null, null);
        assertThat(names(partner.firm(), named)).containsExactly(mark + " one", mark + " two");
        assertThat(names(null, named)).isEmpty();
        assertThat(names(firms.led().firm(), named)).isEmpty();
        for (var filter :
                List.of(
                        new DirectoryBodyFilter(words, null, quality, 17, "de-dakks"),
                        new DirectoryBodyFilter(words, null, null, 3, null))) {
            assertThat(names(partner.firm(), filter)).containsExactly(mark + " one");
        }
        assertThat(names(partner.firm(), new DirectoryBodyFilter(words, null, quality, 1, null)))
                .isEmpty();
    }

    @Test
    void othersFindNothingToChangeOrToChoose() {
        var body = created("Own");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> service.change(firms.led(), body.id(), 1, body.details()));
        var stranger = tenants.tenant();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> bodies.choose(stranger, body.id(), true, null));
    }

    private TenantScope client() {
        var client = tenants.tenant();
        firms.engage(client, partner.firm());
        return firms.in(client, partner, Permission.MANAGE_CERTIFICATION);
    }

    private CertificationId appliedAt(TenantScope client, DirectoryBody body) {
        var chosen = bodies.choose(client, body.id(), true, null);
        var dossier =
                Dossier.opened(
                        new Facts(
                                new CertificationId(ids.next()),
                                chosen.id(),
                                chosen.parameters(),
                                Journeys.application(),
                                null),
                        quality);
        var applied = Applied.submit(dossier, LocalDate.of(2026, 1, 2)).after();
        certifications.insert(client, applied, List.of());
        return applied.id();
    }

    @Test
    void aBodyInTroubleListsWhatRunsThereInAllOrganisationsOfTheScopes() {
        var body = accredited(created("In trouble"));
        var lost = LocalDate.of(2024, 2, 3);
        service.recordState(
                partner, body.id(), 2, new SeenState(1, AccreditationState.WITHDRAWN, lost, null));
        var one = client();
        var two = client();
        var unread = client();
        var here = appliedAt(one, body);
        var there = appliedAt(two, body);
        appliedAt(unread, body);
        appliedAt(one, created("Another"));
        var scopes = TenantScopes.of(List.of(one, two));
        var found = affected.page(scopes, body.id(), PAGE).values();
        assertThat(found)
                .extracting(each -> each.certification().id())
                .containsExactlyInAnyOrder(here, there);
        assertThat(found).allMatch(each -> lost.equals(each.lostOn()));
        assertThat(statements.of(() -> affected.page(scopes, body.id(), PAGE))).isEqualTo(4);
    }
}
