package dev.triennium.persistence;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.evidenceroom.EvidenceRoomRenderer;
import dev.triennium.domain.internalaudit.InternalAuditInvitationRenderer;
import dev.triennium.domain.internalaudit.InternalAuditPages;
import dev.triennium.domain.internalaudit.InternalAuditPrint;
import dev.triennium.domain.mail.MailContent;
import dev.triennium.domain.managementreview.ReviewMinutes;
import dev.triennium.domain.managementreview.ReviewMinutesPages;
import dev.triennium.domain.news.AnnouncementListener;
import dev.triennium.domain.statementofapplicability.StatementSheets;
import dev.triennium.filestore.file.FileConfiguration;
import dev.triennium.local.database.LocalDatabase;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;

@SpringBootApplication
@Import(FileConfiguration.class)
@ComponentScan(
        basePackages = {"dev.triennium.domain", "dev.triennium.persistence"},
        lazyInit = true,
        includeFilters =
                @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = DomainService.class))
class PersistenceTestApplication {

    static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    /// Nobody watches.
    @Bean
    AnnouncementListener nobody() {
        return _ -> {};
    }

    /// Mails are written elsewhere: what is asked to be written stands in the subject.
    @Bean
    InternalAuditInvitationRenderer invitations() {
        return notice ->
                new MailContent(
                        "%s %d/%d %s"
                                .formatted(
                                        notice.plan() == null ? "off" : "on",
                                        notice.slot().number(),
                                        notice.sequence(),
                                        notice.slot().starts()),
                        "",
                        "",
                        null,
                        null);
    }

    /// So is a link into an evidence room.
    @Bean
    EvidenceRoomRenderer roomLinks() {
        return notice -> new MailContent(notice.token().text(), "", "", null, null);
    }

    /// Pages are written elsewhere.
    @Bean
    InternalAuditPages reports() {
        return new InternalAuditPages() {

            @Override
            public String title(InternalAuditPrint report) {
                return "Report";
            }

            @Override
            public void write(InternalAuditPrint report, OutputStream out) {
                // Nothing asks what stands in it.
            }
        };
    }

    @Bean
    ReviewMinutesPages minutes() {
        return new ReviewMinutesPages() {

            @Override
            public String title(ReviewMinutes minutes) {
                return "Minutes";
            }

            @Override
            public void write(ReviewMinutes minutes, OutputStream out) {
                // Nothing asks what stands in it.
            }
        };
    }

    @Bean
    StatementSheets statementSheets() {
        return (_, _) -> {};
    }

    static final class OnLocalDatabase
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var schema = LocalDatabase.shared().createSchema("persistence");
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource(
                                    "local-database",
                                    Map.of(
                                            "spring.datasource.url", schema.jdbcUrl(),
                                            "spring.datasource.username", schema.username(),
                                            "spring.datasource.password", schema.password())));
        }
    }
}
