package dev.triennium.scheduler;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.internalaudit.InternalAuditPages;
import dev.triennium.domain.managementreview.ReviewMinutesPages;
import dev.triennium.domain.news.AnnouncementListener;
import dev.triennium.domain.nonconformity.ResponsePack;
import dev.triennium.domain.statementofapplicability.StatementSheets;
import dev.triennium.filestore.file.FileConfiguration;
import java.lang.reflect.Proxy;
import java.time.Instant;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/// The scheduler with the real tables. Lazy, since most of the product has no part in it.
@SpringBootApplication
@Import(FileConfiguration.class)
@ComponentScan(
        basePackages = {
            "dev.triennium.domain",
            "dev.triennium.persistence",
            "dev.triennium.scheduler"
        },
        lazyInit = true,
        includeFilters =
                @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = DomainService.class))
public class SchedulerTestApplication {

    static final String AUDIT_KEY =
            "triennium.audit.key=dGVzdC1vbmx5LXRlc3Qtb25seS10ZXN0LW9ubHktdGVzdC1vbmx5LQ==";

    @Bean
    MovableClock clock() {
        return new MovableClock(Instant.parse("2026-11-24T09:00:00Z"));
    }

    /// Nobody prints here.
    @Bean
    InternalAuditPages internalAuditPages() {
        return unasked(InternalAuditPages.class);
    }

    @Bean
    ReviewMinutesPages reviewMinutesPages() {
        return unasked(ReviewMinutesPages.class);
    }

    @Bean
    StatementSheets statementSheets() {
        return unasked(StatementSheets.class);
    }

    @Bean
    ResponsePack.Form responseForm() {
        return unasked(ResponsePack.Form.class);
    }

    private static <T> T unasked(Class<T> port) {
        return port.cast(
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (_, method, _) -> {
                            throw new UnsupportedOperationException(method.toString());
                        }));
    }

    /// Nobody subscribes here.
    @Bean
    AnnouncementListener announcementListener() {
        return _ -> {};
    }
}
