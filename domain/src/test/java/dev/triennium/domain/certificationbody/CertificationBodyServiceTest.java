package dev.triennium.domain.certificationbody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.certificationbody.CertificationBodyService.Create;
import dev.triennium.domain.certificationbody.CertificationBodyService.Details;
import dev.triennium.domain.error.DuplicateException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.UseCaseFakes;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CertificationBodyServiceTest {

    private static final Details DETAILS = new Details("Body", CycleParameters.DEFAULT);

    private final UseCaseFakes fakes = new UseCaseFakes();
    private final InMemoryCertificationBodyRepository bodies =
            new InMemoryCertificationBodyRepository();
    private final InMemoryDirectoryBodyRepository directory = new InMemoryDirectoryBodyRepository();
    private final List<CertificationBody> told = new ArrayList<>();
    private final CertificationBodyService service =
            new CertificationBodyService(
                    bodies, directory, fakes.changes(), (_, body) -> told.add(body), fakes.ids());
    private final TenantScope scope =
            new JobScopes().of("test", new TenantId(new UUID(9, 1)), ZoneOffset.UTC);

    @Test
    void aNewBodyIsStoredAndEntersTheTrail() {
        var body = service.create(scope, new Create(DETAILS, false), null);
        assertThat(body.version()).isEqualTo(1);
        assertThat(bodies.find(scope, body.id())).contains(body);
        assertThat(fakes.audited)
                .containsExactly(new UseCaseFakes.Entry("CertificationBody", null, body));
    }

    @Test
    void aRepetitionMakesNoSecondBody() {
        var key = new UUID(5, 5);
        var first = service.create(scope, new Create(DETAILS, false), key);
        assertThat(service.create(scope, new Create(DETAILS, false), key)).isEqualTo(first);
        assertThat(fakes.audited).hasSize(1);
    }

    @Test
    void aNameThatIsThereIsTakenAgainOnlyWhereThatIsMeant() {
        var first = service.create(scope, new Create(DETAILS, false), null);
        var again = new Details("BODY", CycleParameters.DEFAULT);
        assertThatExceptionOfType(DuplicateException.class)
                .isThrownBy(() -> service.create(scope, new Create(again, false), null))
                .satisfies(e -> assertThat(e.existing()).isEqualTo(first.id()))
                .satisfies(e -> assertThat(e.path()).containsExactly("name"));
        assertThat(service.create(scope, new Create(again, true), null).name()).isEqualTo("BODY");
    }

    @Test
    void aChangeTakesTheNameAndTheParameters() {
        var id = service.create(scope, new Create(DETAILS, false), null).id();
        var after =
                service.update(scope, id, 1, new Details("New", CycleParameters.DEFAULT), false);
        assertThat(after.name()).isEqualTo("New");
        assertThat(after.version()).isEqualTo(2);
        assertThat(told).containsExactly(after);
    }

    @Test
    void aNewNameThatIsThereIsTakenOnlyWhereThatIsMeant() {
        var first = service.create(scope, new Create(DETAILS, false), null);
        var other = new Details("Other", CycleParameters.DEFAULT);
        var id = service.create(scope, new Create(other, false), null).id();
        assertThatExceptionOfType(DuplicateException.class)
                .isThrownBy(() -> service.update(scope, id, 1, DETAILS, false))
                .satisfies(e -> assertThat(e.existing()).isEqualTo(first.id()));
        assertThat(service.update(scope, id, 1, DETAILS, true).name()).isEqualTo(DETAILS.name());
        assertThat(service.update(scope, id, 2, DETAILS, false).version()).isEqualTo(3);
        var louder = new Details(DETAILS.name().toUpperCase(Locale.ROOT), CycleParameters.DEFAULT);
        assertThat(service.update(scope, first.id(), 1, louder, true).version()).isEqualTo(2);
    }

    private DirectoryBody listed(@Nullable FirmId firm) {
        var counts = CycleParameters.DEFAULT.with(ExpiryConvention.SAME_DAY, 2);
        var body =
                new DirectoryBody(
                        new DirectoryBodyId(new UUID(8, 1)),
                        firm,
                        1,
                        new DirectoryBody.Details("Listed", "DE", null, counts));
        directory.insert(body);
        return body;
    }

    @Test
    void aBodyOfTheDirectoryIsTakenOverWithHowItCounts() {
        var listed = listed(null);
        var chosen = service.choose(scope, listed.id(), false, null);
        assertThat(chosen.name()).isEqualTo("Listed");
        assertThat(chosen.parameters()).isEqualTo(listed.details().parameters());
        assertThat(chosen.listing()).isEqualTo(listed.id());
    }

    @Test
    void aBodyThatIsThereTakesOverHowTheDirectoryCountsAndKeepsItsName() {
        var listed = listed(null);
        var id = service.create(scope, new Create(DETAILS, false), null).id();
        var linked = service.link(scope, id, 1, listed.id());
        assertThat(linked.name()).isEqualTo(DETAILS.name());
        assertThat(linked.parameters()).isEqualTo(listed.details().parameters());
        assertThat(told).containsExactly(linked);
        assertThat(service.update(scope, id, 2, DETAILS, false).listing()).isEqualTo(listed.id());
    }

    @Test
    void whatAFirmKeepsForItselfIsNotThereForOthers() {
        var own = listed(new FirmId(new UUID(7, 7)));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> service.choose(scope, own.id(), false, null))
                .satisfies(e -> assertThat(e.path()).containsExactly("directoryBodyId"));
    }

    @Test
    void aStaleVersionChangesNothing() {
        var id = service.create(scope, new Create(DETAILS, false), null).id();
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> service.update(scope, id, 3, DETAILS, false));
        assertThat(told).isEmpty();
    }

    @Test
    void anotherOrganisationsBodyIsNotFound() {
        var id = service.create(scope, new Create(DETAILS, false), null).id();
        var other = new JobScopes().of("test", new TenantId(new UUID(9, 2)), ZoneOffset.UTC);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> service.update(other, id, 1, DETAILS, false));
    }
}
