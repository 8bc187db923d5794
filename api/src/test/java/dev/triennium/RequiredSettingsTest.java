package dev.triennium;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.RequiredSettings.RequiredSettingException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class RequiredSettingsTest {

    private static MockEnvironment complete() {
        return new MockEnvironment()
                .withProperty("spring.datasource.url", "jdbc:mysql://localhost/triennium")
                .withProperty("spring.datasource.username", "triennium")
                .withProperty("spring.datasource.password", "secret")
                .withProperty("triennium.identity.issuer", "http://localhost/realms/triennium")
                .withProperty("triennium.identity.audience", "triennium-api")
                .withProperty("triennium.audit.key", "a2V5");
    }

    @Test
    void whatIsSetIsEnough() {
        assertThatCode(() -> RequiredSettings.check(complete())).doesNotThrowAnyException();
    }

    @Test
    void whatIsMissingIsNamedAsTheReadmeDoes() {
        var environment =
                complete()
                        .withProperty("spring.datasource.url", "${TRIENNIUM_DATABASE_URL}")
                        .withProperty("triennium.audit.key", " ");
        assertThatExceptionOfType(RequiredSettingException.class)
                .isThrownBy(() -> RequiredSettings.check(environment))
                .withMessage("TRIENNIUM_DATABASE_URL, TRIENNIUM_AUDIT_KEY are not set.");
    }

    @Test
    void anotherDatabaseIsRefusedByTheNameOfTheVariable() {
        var environment = complete().withProperty("spring.datasource.url", "jdbc:h2:mem:x");
        assertThatExceptionOfType(RequiredSettingException.class)
                .isThrownBy(() -> RequiredSettings.check(environment))
                .withMessage("TRIENNIUM_DATABASE_URL must begin with jdbc:mysql://");
    }
}
