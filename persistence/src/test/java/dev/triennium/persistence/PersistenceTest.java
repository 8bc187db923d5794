package dev.triennium.persistence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/// A test with the module's real beans on a real database with all migrations. All tests share one
/// context and one schema; each works in tenants of its own.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        classes = PersistenceTestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.config.import=classpath:persistence.yaml",
            "triennium.files.folder=target/test-files",
            "triennium.files.unscanned=all",
            "triennium.persistence.doubt-prepared-reads=true",
            "triennium.audit.key=dGVzdC1vbmx5LXRlc3Qtb25seS10ZXN0LW9ubHktdGVzdC1vbmx5LQ=="
        })
@ContextConfiguration(initializers = PersistenceTestApplication.OnLocalDatabase.class)
public @interface PersistenceTest {}
