package dev.triennium.scheduler.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.mail.MailContent;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenantclosing.ClosingNotice;
import dev.triennium.domain.tenantclosing.ClosingNotice.Occasion;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MustacheClosingNoticeRendererTest {

    private static MailContent mail(
            Occasion occasion, Locale locale, String organisation, boolean certificationsRun) {
        var isStep = occasion != Occasion.ENDS_SOON;
        var isConfirmed = occasion != Occasion.REQUESTED;
        return new MustacheClosingNoticeRenderer(new NoticeTemplates(), TestDigests.LINKS)
                .render(
                        new ClosingNotice(
                                occasion,
                                new TenantId(new UUID(4, 4)),
                                organisation,
                                "Jonas Alder",
                                locale,
                                isStep ? "Maya Alder" : null,
                                isConfirmed ? LocalDate.of(2026, 12, 24) : null,
                                Duration.ofDays(30),
                                certificationsRun));
    }

    @Test
    void aRequestSaysWhoAskedAndHowLongTheGraceIs() {
        var english = mail(Occasion.REQUESTED, Locale.ENGLISH, "Alder", false);
        assertThat(english.subject()).isEqualTo("[Alder] The account is to be closed");
        assertThat(english.text())
                .startsWith("Hello Jonas Alder,")
                .contains("Maya Alder has asked for the account of Alder to be closed.")
                .contains("30 days remain");
        var german = mail(Occasion.REQUESTED, Locale.GERMANY, "Alder", false);
        assertThat(german.subject()).isEqualTo("[Alder] Das Konto soll geschlossen werden");
        assertThat(german.text())
                .contains("Maya Alder hat beantragt, das Konto von Alder zu schließen.")
                .contains("bleiben 30 Tage");
    }

    @Test
    void theDayOfTheEndStandsInTheSubject() {
        assertThat(mail(Occasion.CONFIRMED, Locale.ENGLISH, "Alder", false).subject())
                .isEqualTo("[Alder] The account will be closed on 24 Dec 2026");
        assertThat(mail(Occasion.ENDS_SOON, Locale.GERMAN, "Alder", false).subject())
                .isEqualTo("[Alder] Alle Daten werden am 24. Dezember 2026 gelöscht");
    }

    @Test
    void aCertificationThatRunsIsNoForgottenMatter() {
        assertThat(mail(Occasion.ENDS_SOON, Locale.ENGLISH, "Alder", true).text())
                .contains("A certification of the organisation still runs.");
        assertThat(mail(Occasion.CONFIRMED, Locale.GERMAN, "Alder", true).text())
                .contains("Eine Zertifizierung der Organisation läuft noch.");
        assertThat(mail(Occasion.WITHDRAWN, Locale.ENGLISH, "Alder", true).text())
                .doesNotContain("certification");
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLeftOpenInAnyLanguage(Occasion occasion) {
        for (var locale : Set.of(Locale.ENGLISH, Locale.GERMAN)) {
            var mail = mail(occasion, locale, "Alder", true);
            assertThat(mail.subject() + mail.text() + mail.html()).doesNotContain("{", "}");
            assertThat(mail.html()).contains("lang=\"" + locale.getLanguage() + "\"");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLinkOpensTheOrganisation(Occasion occasion) {
        var link = "https://console.example/open/Tenant-00000000-0000-0004-0000-000000000004";
        var mail = mail(occasion, Locale.ENGLISH, "Alder", false);
        assertThat(mail.text()).contains("Open in Triennium: " + link + "\n");
        assertThat(mail.html()).contains("href=\"" + link + "\"");
    }

    @Test
    void namesNeitherBreakTheSubjectNorBecomeMarkup() {
        var mail = mail(Occasion.WITHDRAWN, Locale.ENGLISH, "<b>A</b>\r\nBcc: x {0}", false);
        assertThat(mail.subject()).isEqualTo("[<b>A</b> Bcc: x {0}] The account stays open");
        assertThat(mail.html()).doesNotContain("<b>A").contains("&lt;b&gt;A");
    }

    @Test
    void bothLanguagesHaveTheSameTexts() throws IOException {
        assertThat(keys("")).isEqualTo(keys("_de"));
        for (var occasion : Occasion.values()) {
            assertThat(keys(""))
                    .containsAll(
                            Stream.of(".subject", ".what", ".then")
                                    .map(text -> occasion + text)
                                    .toList());
        }
    }

    private static Set<Object> keys(String language) throws IOException {
        var properties = new Properties();
        try (var in = open("/mail/tenantclosing" + language + ".properties")) {
            properties.load(in);
        }
        return properties.keySet();
    }

    private static InputStreamReader open(String name) {
        var in = MustacheClosingNoticeRendererTest.class.getResourceAsStream(name);
        return new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8);
    }
}
