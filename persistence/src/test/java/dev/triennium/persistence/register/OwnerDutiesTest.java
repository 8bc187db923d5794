package dev.triennium.persistence.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.certificateproof.CertificateComparison;
import dev.triennium.domain.certificateproof.CertificateContent;
import dev.triennium.domain.certificateproof.CertificateProof;
import dev.triennium.domain.certificateproof.CertificateProofId;
import dev.triennium.domain.certificateproof.CertificateProofRepository;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CertificationRepository;
import dev.triennium.domain.certification.Journeys;
import dev.triennium.domain.certificationbody.CertificationBody;
import dev.triennium.domain.certificationbody.CertificationBodyRepository;
import dev.triennium.domain.certificationbody.CycleParameters;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.markuse.MarkTask;
import dev.triennium.domain.markuse.MarkTaskCause;
import dev.triennium.domain.markuse.MarkTaskId;
import dev.triennium.domain.markuse.MarkTaskRepository;
import dev.triennium.domain.markuse.MarkUse;
import dev.triennium.domain.markuse.MarkUseContent;
import dev.triennium.domain.markuse.MarkUseId;
import dev.triennium.domain.markuse.MarkUseKind;
import dev.triennium.domain.markuse.MarkUseRepository;
import dev.triennium.domain.register.Entry;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.register.OwnedRepository;
import dev.triennium.domain.register.OwnerDuties;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.TestDuties;
import dev.triennium.persistence.TestTenants;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The duties of each register stand in its own test; those of what hangs on certifications here.
@PersistenceTest
class OwnerDutiesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    @Autowired private List<OwnedRepository<?, ?>> owned;
    @Autowired private List<OwnerDuties<?, ?>> all;
    @Autowired private MarkUseRepository uses;
    @Autowired private MarkTaskRepository tasks;
    @Autowired private CertificateProofRepository proofs;
    @Autowired private CertificationRepository certifications;
    @Autowired private CertificationBodyRepository bodies;
    @Autowired private TestDuties duties;
    @Autowired private TestTenants tenants;
    @Autowired private IdGenerator ids;
    @Autowired private Clock clock;

    private TenantScope scope;
    private PersonId person;
    private ColleagueId owner;
    private CertificationId certification;

    @BeforeEach
    void certify() {
        scope = tenants.tenant();
        person = tenants.person();
        owner = tenants.colleague(scope, person);
        bodies.insert(
                scope, new CertificationBody(Journeys.BODY, 1, "Body", CycleParameters.DEFAULT));
        var planned = Journeys.stage1Planned(TODAY.plusDays(40));
        certifications.insert(scope, planned, List.of());
        certification = planned.id();
    }

    @Test
    void whateverHasAnOwnerIsHandedOver() {
        assertThat(all).hasSameSizeAs(owned);
    }

    @Test
    void usesOfMarksAndTheirTasksAreHandedOver() {
        var use =
                new MarkUse(
                        new MarkUseId(ids.next()),
                        1,
                        1,
                        new MarkUseContent(
                                MarkUseKind.VEHICLE, "Vans", null, null, certification, owner),
                        clock.instant(),
                        person,
                        null);
        uses.insert(scope, new Entry<>(use, EntryLinks.NONE));
        var task =
                new MarkTask(
                        new MarkTaskId(ids.next()),
                        1,
                        use.id(),
                        use.title(),
                        MarkTaskCause.SUSPENDED,
                        TODAY,
                        owner,
                        TODAY.plusDays(9),
                        null);
        tasks.insert(scope, task);
        var heir = duties.assertHandedOver(scope, owner, use.id(), task.id());
        assertThat(uses.find(scope, use.id()).orElseThrow().facts().owner()).isEqualTo(heir);
        assertThat(tasks.find(scope, task.id()).orElseThrow())
                .isEqualTo(
                        new MarkTask(
                                task.id(),
                                2,
                                use.id(),
                                use.title(),
                                MarkTaskCause.SUSPENDED,
                                TODAY,
                                heir,
                                TODAY.plusDays(9),
                                null));
    }

    @Test
    void proofsOfCertificatesAreHandedOver() {
        var content =
                new CertificateContent(
                        "No. 1", null, null, List.of(), null, List.of(), List.of(), null, null,
                        null, null, List.of(), null);
        var proof =
                new CertificateProof(
                        new CertificateProofId(ids.next()),
                        1,
                        certification,
                        content,
                        new CertificateComparison(null, List.of(), List.of()),
                        owner,
                        new CertificateProof.Progress.Draft());
        proofs.insert(scope, proof);
        var heir = duties.assertHandedOver(scope, owner, proof.id());
        assertThat(proofs.find(scope, proof.id()).orElseThrow().owner()).isEqualTo(heir);
    }
}
