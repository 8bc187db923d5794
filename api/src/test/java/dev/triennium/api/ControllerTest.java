package dev.triennium.api;

import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.UseCaseFakes;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.security.core.context.SecurityContextHolder;

/// A slice of the API, which the representative of one organisation calls unless a test says
/// otherwise.
@Import(ControllerTest.Callers.class)
public abstract class ControllerTest {

    @Autowired protected GraphQlTester graphQl;

    @TestConfiguration(proxyBeanMethods = false)
    static class Callers {

        @Bean
        Clock clock() {
            return UseCaseFakes.CLOCK;
        }

        @Bean
        Authorizer authorizer(Clock clock) {
            return TestCallers.authorizer(clock);
        }
    }

    @BeforeEach
    void signIn() {
        TestCallers.signIn(TestCallers.REPRESENTATIVE);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }
}
