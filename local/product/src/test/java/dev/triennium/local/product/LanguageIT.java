package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.local.DemoPeople;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The catalogue in the language that a request accepts.
class LanguageIT extends ProductTest {

    private static final String QUERY =
            "{\"query\":\"{ standardByKey(key: \\\"iso-iec-27001-2022\\\") { title"
                    + " clauses(first: 3) { edges { node { number title question evidence } } }"
                    + " controls(first: 1) { edges { node { title theme question } } } } }\"}";

    @ParameterizedTest
    @CsvSource({
        "de-DE, Verstehen der Organisation und ihres Kontextes, Organisatorisch",
        "en, Understanding the organization and its context, organizational"
    })
    void theCatalogueSpeaksTheLanguageOfTheRequest(String language, String title, String theme)
            throws Exception {
        assertThat(answer(language)).contains(title, theme).doesNotContain("\"errors\"");
    }

    @Test
    void aLanguageThatWeDoNotHaveIsAnsweredInEnglish() throws Exception {
        assertThat(answer("fr")).isEqualTo(answer("en"));
    }

    private static String answer(String language) throws Exception {
        var token = product().keycloak().accessToken(DemoPeople.ALDER_REPRESENTATIVE);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(product().api() + "/graphql"))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .header("Accept-Language", language)
                                .POST(BodyPublishers.ofString(QUERY))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
