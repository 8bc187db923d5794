package dev.triennium.testkernel;

import dev.triennium.api.graphql.IdType;
import dev.triennium.domain.error.Outages;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.news.NewsBoard;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.TenantId;
import java.net.ConnectException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/// The kernel without the product: no database, no features.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan({
    "dev.triennium.api.graphql",
    "dev.triennium.api.error",
    "dev.triennium.api.identity",
    "dev.triennium.testkernel"
})
@ComponentScan(
        basePackages = "dev.triennium.api",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(KernelPart.class))
public class KernelApplication {

    public static final TenantId ALDER =
            new TenantId(UUID.fromString("01930000-0000-7000-8000-00000000000a"));
    public static final TenantId BIRCH =
            new TenantId(UUID.fromString("01930000-0000-7000-8000-00000000000b"));
    public static final FirmId NORTHSTAR =
            new FirmId(UUID.fromString("01930000-0000-7000-8000-00000000000c"));

    /// Alder's representative, and its employee, who may only read.
    public static final String REPRESENTATIVE = "alder-representative";

    public static final String EMPLOYEE = "alder-employee";
    public static final String STRANGER = "birch-representative";
    public static final String PARTNER = "northstar-partner";

    public static void main(String[] args) {
        var application = new SpringApplication(KernelApplication.class);
        application.setAdditionalProfiles("kernel");
        application.setDefaultProperties(Map.of("TRIENNIUM_JWK_SET_URI", TestIssuer.jwkSetUri()));
        application.run(args);
        System.out.println("TOKEN " + TestIssuer.token(REPRESENTATIVE));
    }

    @Bean
    static Clock fixedClock() {
        return Clock.fixed(Instant.parse("2026-09-01T08:00:00Z"), ZoneOffset.UTC);
    }

    @Bean
    InMemoryGrants grants() {
        var grants = new InMemoryGrants();
        grants.grant(InMemoryPeople.person(REPRESENTATIVE), ALDER, Role.REPRESENTATIVE);
        grants.grant(InMemoryPeople.person(EMPLOYEE), ALDER, Role.EMPLOYEE);
        grants.grant(InMemoryPeople.person(STRANGER), BIRCH, Role.REPRESENTATIVE);
        grants.grant(InMemoryPeople.person(PARTNER), NORTHSTAR, Role.PARTNER);
        return grants;
    }

    @Bean
    Authorizer authorizer(InMemoryGrants grants, Clock clock) {
        return new Authorizer(grants, clock);
    }

    @Bean
    IdType boxIds() {
        return Boxes.BOXES;
    }

    @Bean
    IdType lidIds() {
        return Boxes.LIDS;
    }

    @Bean
    NewsBoard newsBoard() {
        return new LonelyNewsBoard();
    }

    @Bean
    Outages outages() {
        return failure -> failure.getCause() instanceof ConnectException;
    }

    @Bean
    InMemoryPeople people() {
        return new InMemoryPeople();
    }
}
