package dev.triennium.persistence.certification;

import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.certification.Certification;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CertificationRepository;
import dev.triennium.domain.certification.Journeys;
import dev.triennium.domain.certification.RunningCertifications;
import dev.triennium.domain.certificationbody.CertificationBody;
import dev.triennium.domain.certificationbody.CertificationBodyRepository;
import dev.triennium.domain.certificationbody.CertificationBodyService;
import dev.triennium.domain.certificationbody.CycleParameters;
import dev.triennium.domain.reminder.DeadlineDerivation;
import dev.triennium.domain.reminder.DeadlineRepository;
import dev.triennium.domain.reminder.DeadlineSource;
import dev.triennium.domain.reminder.DeadlineSubject.Fact;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.reminder.TrackedDeadline;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantTransactions;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.RecordedDerivationFailures;
import dev.triennium.persistence.TestTenants;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

@PersistenceTest
class CertificationDerivationTest {

    @Autowired private CertificationRepository certifications;
    @Autowired private CertificationBodyRepository bodies;
    @Autowired private CertificationBodyService bodyService;
    @Autowired private RunningCertifications running;
    @Autowired private DeadlineDerivation derivation;
    @Autowired private DeadlineRepository deadlines;
    @Autowired private TenantTransactions transactions;
    @Autowired private RecordedDerivationFailures failures;
    @Autowired private TestTenants tenants;
    @Autowired private TenantDsl dsl;

    @Autowired
    @Qualifier("certificationDeadlineSource")
    private DeadlineSource source;

    private TenantScope scope;
    private List<CertificationId> stored;

    @BeforeEach
    void storeThreeWithoutDeadlines() {
        scope = tenants.tenant();
        bodies.insert(
                scope, new CertificationBody(Journeys.BODY, 1, "Body", CycleParameters.DEFAULT));
        stored = Stream.generate(Journeys::certified).limit(3).map(this::store).toList();
    }

    private CertificationId store(Certification certification) {
        certifications.insert(scope, certification, List.of());
        return certification.id();
    }

    @Test
    void whatWasForgottenIsMadeUpForAndSayingItAgainChangesNothing() {
        var id = stored.getFirst();
        assertThat(kept(id)).isEmpty();

        assertThat(derivation.derive(scope, source, id.value())).isTrue();
        var kept = kept(id);
        assertThat(kept).isNotEmpty();
        derivation.derive(scope, source, id.value());

        assertThat(kept(id)).isEqualTo(kept);
    }

    @Test
    void anotherNameOfTheBodyStandsInTheDeadlinesOfItsCertificationsAtOnce() {
        rename();

        assertThat(stored).allSatisfy(id -> assertThat(bodiesOf(id)).containsOnly("Other name"));
    }

    @Test
    void aCertificationThatCannotBeReadHoldsBackItselfOnly() {
        var poisoned = stored.get(1);
        dsl.in(scope)
                .update(CERTIFICATION)
                .set(CERTIFICATION.EXPIRY_RULE, "none")
                .where(CERTIFICATION.TENANT_ID.eq(scope.tenant()), CERTIFICATION.ID.eq(poisoned))
                .execute();

        rename();

        assertThat(bodiesOf(stored.getFirst())).containsOnly("Other name");
        assertThat(kept(poisoned)).isEmpty();
        assertThat(bodiesOf(stored.getLast())).containsOnly("Other name");
        assertThat(failures.of(scope)).containsExactly(poisoned.value());
    }

    @Test
    void onlyThoseThatGoOnAreRunningInTheOrderOfTheirIds() {
        var ended =
                store(
                        Journeys.applied()
                                .decline(Journeys.day("2020-02-01"), "reason", Journeys.LATER)
                                .after());

        var all =
                Stream.iterate(
                                running.list(null, 2),
                                page -> !page.isEmpty(),
                                page -> running.list(page.getLast(), 2))
                        .flatMap(List::stream)
                        .filter(one -> one.tenant().equals(scope.tenant()))
                        .map(RunningSubject::id)
                        .toList();

        assertThat(all)
                .containsExactlyElementsOf(
                        stored.stream().map(CertificationId::value).sorted().toList())
                .doesNotContain(ended.value());
        assertThat(running.listOfBody(scope, Journeys.BODY)).hasSize(3);
        assertThat(running.listOfBody(scope, Journeys.OTHER_BODY)).isEmpty();
    }

    private void rename() {
        bodyService.update(
                scope,
                Journeys.BODY,
                1,
                new CertificationBodyService.Details("Other name", CycleParameters.DEFAULT),
                true);
    }

    private List<String> bodiesOf(CertificationId id) {
        return kept(id).stream()
                .flatMap(one -> one.deadline().subject().facts().stream())
                .filter(fact -> fact.name().equals("body"))
                .map(Fact::value)
                .toList();
    }

    private List<TrackedDeadline> kept(CertificationId id) {
        return transactions.inTransaction(
                scope,
                () -> deadlines.lockBySubjects(scope, source.subjectType(), List.of(id.value())));
    }
}
