package dev.triennium.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.audittrail.AuditTrailVerification;
import dev.triennium.domain.certification.Certification;
import dev.triennium.domain.certification.CertificationDeadlineKind;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CertificationRepository;
import dev.triennium.domain.certification.CertificationService;
import dev.triennium.domain.certification.CertificationState;
import dev.triennium.domain.certification.Finding;
import dev.triennium.domain.certification.FindingStep;
import dev.triennium.domain.certification.Move;
import dev.triennium.domain.gapanalysis.AssessmentItemRepository;
import dev.triennium.domain.nonconformity.BodyStanding;
import dev.triennium.domain.nonconformity.Nonconformity;
import dev.triennium.domain.nonconformity.NonconformityGrade;
import dev.triennium.domain.nonconformity.NonconformityId;
import dev.triennium.domain.nonconformity.NonconformityRepository;
import dev.triennium.domain.nonconformity.NonconformityRule;
import dev.triennium.domain.register.Entry;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.EngagementId;
import dev.triennium.domain.tenancy.EngagementRepository;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.Membership;
import dev.triennium.domain.tenancy.MembershipId;
import dev.triennium.domain.tenancy.MembershipRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.local.database.LocalDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/// The present release started on the database of an older one.
class UpgradeTest {

    private static final String FIRST_RELEASE = "20261124.1520";
    private static final String LAST_BEFORE_THE_REGISTER = "20261129.1615";

    /// In an hour that summer time skips, and in one that it doubles.
    private static final Instant SKIPPED = Instant.parse("2026-03-29T02:30:00.123456Z");

    private static final Instant DOUBLED = Instant.parse("2026-10-25T01:30:00.000001Z");

    private final TenantScope scope =
            new JobScopes().of("test", new TenantId(id(1)), ZoneId.of("Europe/Berlin"));

    /// As the rows have it.
    private static UUID id(int number) {
        return UUID.fromString("00000000-0000-7000-8000-%012d".formatted(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {FIRST_RELEASE, LAST_BEFORE_THE_REGISTER})
    void whatAnOlderReleaseWroteIsThere(String release) {
        var schema = LocalDatabase.shared().createSchema("upgrade");
        migrate(schema, FIRST_RELEASE);
        write(schema, "first-release");
        migrate(schema, release);
        if (release.equals(LAST_BEFORE_THE_REGISTER)) {
            write(schema, "before-the-register");
        }
        try (var product = start(schema)) {
            instantsAreAsTheyWere(product);
            peopleBecameColleagues(product, release);
            var certification = certificationIsAsItWas(product);
            assertThat(verified(product)).isEqualTo(3);

            goOn(product, certification);
            // Of the finding, and of its entry in the register.
            assertThat(verified(product)).isEqualTo(5);
        }
    }

    private static void migrate(LocalDatabase.Schema schema, String version) {
        Flyway.configure()
                .dataSource(schema.jdbcUrl(), schema.username(), schema.password())
                .target(version)
                .load()
                .migrate();
    }

    private static void write(LocalDatabase.Schema schema, String rows) {
        var script =
                new ResourceDatabasePopulator(new ClassPathResource("upgrade/" + rows + ".sql"));
        script.setSqlScriptEncoding("UTF-8");
        script.execute(
                new DriverManagerDataSource(
                        schema.jdbcUrl(), schema.username(), schema.password()));
    }

    private static ConfigurableApplicationContext start(LocalDatabase.Schema schema) {
        var settings = new ArrayList<String>();
        settings.add("spring.datasource.url=" + schema.jdbcUrl());
        settings.add("spring.datasource.username=" + schema.username());
        settings.add("spring.datasource.password=" + schema.password());
        settings.addAll(
                Arrays.asList(
                        Objects.requireNonNull(
                                        PersistenceTest.class.getAnnotation(SpringBootTest.class))
                                .properties()));
        return new SpringApplicationBuilder(PersistenceTestApplication.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .run(settings.stream().map(one -> "--" + one).toArray(String[]::new));
    }

    private void instantsAreAsTheyWere(ConfigurableApplicationContext product) {
        var tenant = product.getBean(TenantRepository.class).find(scope).orElseThrow();
        assertThat(tenant.profile().name()).isEqualTo("Äpfel & Söhne");
        var membership = new MembershipId(id(12));
        assertThat(product.getBean(MembershipRepository.class).find(scope, membership))
                .get()
                .extracting(Membership::validFrom)
                .isEqualTo(SKIPPED);
        assertThat(
                        product.getBean(EngagementRepository.class)
                                .find(scope, new EngagementId(id(13))))
                .get()
                .extracting(engagement -> engagement.startsAt())
                .isEqualTo(DOUBLED);
    }

    private void peopleBecameColleagues(ConfigurableApplicationContext product, String release) {
        var emil = new ColleagueId(id(3));
        var names =
                release.equals(LAST_BEFORE_THE_REGISTER)
                        ? List.of("Carla", "Rita", "Emil")
                        : List.of("Rita", "Emil");
        assertThat(
                        product.getBean(ColleagueRepository.class)
                                .listAll(TenantScopes.of(scope))
                                .get(scope.tenant()))
                .extracting(one -> one.profile().givenName())
                .containsExactlyElementsOf(names);
        assertThat(product.getBean(ColleagueRepository.class).find(scope, emil))
                .get()
                .satisfies(
                        one -> {
                            assertThat(one.person()).isNotNull();
                            assertThat(one.profile().email()).isEqualTo("emil@example.com");
                        });
        assertThat(
                        product.getBean(AssessmentItemRepository.class)
                                .listWaitingFor(
                                        TenantScopes.of(scope), List.of(Ref.in(scope, emil))))
                .hasSize(1);
        assertThat(
                        product.getBean(JdbcClient.class)
                                .sql(
                                        "select hex(reader_id) from reminder where outcome = 'PENDING'")
                                .query(String.class)
                                .list())
                .containsExactly(id(3).toString().replace("-", ""));
    }

    private Certification certificationIsAsItWas(ConfigurableApplicationContext product) {
        var certification =
                product.getBean(CertificationRepository.class)
                        .find(scope, new CertificationId(id(31)))
                        .orElseThrow();
        assertThat(certification.state()).isEqualTo(CertificationState.NC_RESOLUTION);
        assertThat(certification.dossier().findings())
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.isUnverifiedMajor()).isTrue();
                            assertThat(finding.assignee()).isNull();
                        });
        assertThat(kindsOfDeadlines(product))
                .contains(CertificationDeadlineKind.MAJOR_NONCONFORMITY.key());
        findingIsInTheRegister(product, certification.dossier().findings().getFirst());
        return certification;
    }

    private void findingIsInTheRegister(ConfigurableApplicationContext product, Finding finding) {
        var one = entry(product, finding).facts();
        assertThat(one.reference().number()).isEqualTo(1);
        assertThat(one.grade()).isEqualTo(NonconformityGrade.MAJOR);
        assertThat(one.content().statement()).isEqualTo(finding.statement());
        assertThat(one.content().requirement()).endsWith(", " + finding.clause());
        assertThat(one.body())
                .isEqualTo(
                        new BodyStanding(
                                finding.audit(),
                                new BodyStanding.Limit(
                                        finding.raisedOn().plusMonths(6),
                                        NonconformityRule.WITHIN_SIX_MONTHS),
                                Objects.requireNonNull(one.body()).nextAuditOn(),
                                null,
                                null));
        assertThat(
                        product.getBean(JdbcClient.class)
                                .sql("select due_on from nonconformity")
                                .query(LocalDate.class)
                                .single())
                .isEqualTo(one.dueOn());
    }

    private Entry<NonconformityId, Nonconformity> entry(
            ConfigurableApplicationContext product, Finding finding) {
        return product.getBean(NonconformityRepository.class)
                .find(scope, new NonconformityId(finding.id().value()))
                .orElseThrow();
    }

    private static List<String> kindsOfDeadlines(ConfigurableApplicationContext product) {
        return product.getBean(JdbcClient.class)
                .sql("select kind from deadline where state = 'OPEN' order by kind")
                .query((row, _) -> Objects.requireNonNull(row.getString("kind")))
                .list();
    }

    /// A step of today on what was begun then.
    private void goOn(ConfigurableApplicationContext product, Certification certification) {
        var finding = certification.dossier().findings().getFirst().id();
        var emil = new ColleagueId(id(3));
        var after =
                product.getBean(CertificationService.class)
                        .take(
                                scope,
                                new Move(certification.id(), certification.version(), null),
                                new FindingStep.AssignFinding(finding, emil));
        assertThat(after.dossier().findings()).extracting(Finding::assignee).containsExactly(emil);
        assertThat(entry(product, after.dossier().findings().getFirst()).facts().owner())
                .isEqualTo(emil);
        assertThat(kindsOfDeadlines(product))
                .containsOnlyOnce(CertificationDeadlineKind.MAJOR_NONCONFORMITY.key());
    }

    /// How many entries stand in the chains, none of which is broken.
    private static long verified(ConfigurableApplicationContext product) {
        var report = product.getBean(AuditTrailVerification.class).verify();
        assertThat(report.breaks()).isEmpty();
        assertThat(report.isOtherKey()).isFalse();
        return report.entries();
    }
}
