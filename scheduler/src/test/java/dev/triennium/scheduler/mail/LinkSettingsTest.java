package dev.triennium.scheduler.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class LinkSettingsTest {

    private static final String WEB = "triennium.web.base-url";
    private static final String API = "triennium.api.base-url";

    private static LinkSettings settings(Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given))
                .bindOrCreate("triennium", LinkSettings.class);
    }

    @Test
    void linksLeadToTheConsoleUnlessTheServerIsElsewhere() {
        assertThat(settings(Map.of()).server()).isEqualTo("http://localhost:8080");
        var one = settings(Map.of(WEB, "https://console.example/"));
        assertThat(one.console()).isEqualTo("https://console.example");
        assertThat(one.server()).isEqualTo("https://console.example");
        var two = settings(Map.of(WEB, "https://console.example", API, "https://api.example/v/"));
        assertThat(two.console()).isEqualTo("https://console.example");
        assertThat(two.server()).isEqualTo("https://api.example/v");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"console.example", "localhost:8080", "ftp://example.com", "/open", "a b"})
    void whatIsNoAddressIsRefusedBeforeAnyMailIsMade(String url) {
        for (var name : new String[] {WEB, API}) {
            assertThatExceptionOfType(BindException.class)
                    .isThrownBy(() -> settings(Map.of(name, url)));
        }
    }
}
