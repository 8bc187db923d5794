package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.local.DemoPeople;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The catalogue, the advisor and refusals in the language that a request accepts.
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Wie viele Personen arbeiten für Ihre Organisation? | Fertigung | Sie haben auf „",
                "en | How many people work for your organization? | Manufacturing | You answered “"
            })
    void theAdvisorSpeaksTheLanguageOfTheRequest(
            String language, String question, String option, String reason) throws Exception {
        var document =
                "{\"query\":\"{ selectionQuestions { text options { text } }"
                        + " recommendStandards(answers: [{question: \\\"sector\\\","
                        + " options: [\\\"manufacturing\\\"]}]) { reasons warnings objectives"
                        + " triggers { customer } } }\"}";
        assertThat(answer(language, document))
                .contains(question, option, reason)
                .doesNotContain("\"errors\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Alle Zertifikate umgestellt | IAF MD 5 (Ausgabe 4) | neue akkreditierte"
                        + " Erstzertifizierungen | Klimabezogene Änderungen",
                "en | All certificates transitioned | IAF MD 5 (Issue 4) | new (initial) accredited"
                        + " certification | Climate action changes"
            })
    void whatIsKnownOfAnEditionSpeaksTheLanguageOfTheRequest(
            String language, String milestone, String document, String note, String amendment)
            throws Exception {
        var query =
                "{\"query\":\"{ standardByKey(key: \\\"iso-9001-2015\\\") {"
                        + " accreditation { documents auditTime notes } confidence { note }"
                        + " transitionDates { note } amendments { title summary }"
                        + " nextTransition { milestones { event } } } }\"}";
        assertThat(answer(language, query))
                .contains(milestone, document, note, amendment)
                .doesNotContain("\"errors\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Geltungsbereich des UMS | Managementhandbuch | Managementbeauftragte",
                "en | Scope of the EMS | Management system manual | management system representative"
            })
    void documentsThatAreAskedForAndTheirTemplatesSpeakTheLanguageOfTheRequest(
            String language, String asked, String template, String owner) throws Exception {
        var document =
                "{\"query\":\"{ standardByKey(key: \\\"iso-14001-2026\\\") {"
                        + " clauses(first: 100) { edges { node {"
                        + " documentedInformation { what } } } } }"
                        + " documentTemplates(kind: MANUAL) { name owner } }\"}";
        assertThat(answer(language, document))
                .contains(asked, template, owner)
                .doesNotContain("\"errors\"");
    }

    @ParameterizedTest
    @CsvSource({
        "de, Kontext der Organisation, Organisatorisch",
        "en, Context of the organization, organizational"
    })
    void chaptersOfScoresSpeakTheLanguageOfTheRequest(String language, String chapter, String theme)
            throws Exception {
        var representative = as(DemoPeople.ALDER_REPRESENTATIVE);
        var alder = SampleTenant.named("Alder Precision Parts", representative);
        var tenant = SampleTenant.of(new Mutations(representative), alder, "Scores " + language);
        var assessment =
                tenant.create(
                        "createAssessment",
                        Map.of(
                                "name",
                                tenant.mark(),
                                "standardIds",
                                List.of(tenant.standard("iso-iec-27001-2022"))),
                        "assessment");
        var document =
                "{\"query\":\"{ assessment(id: \\\"%s\\\") { scores { chapterTitle } } }\"}"
                        .formatted(SampleTenant.id(assessment));
        assertThat(answer(language, document))
                .contains(chapter, theme)
                .doesNotContain("\"errors\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"de | Der Text darf nicht leer sein.", "en | The text must not be blank."})
    void aRefusalSpeaksTheLanguageOfTheRequest(String language, String message) throws Exception {
        var alder =
                SampleTenant.named("Alder Precision Parts", as(DemoPeople.ALDER_REPRESENTATIVE));
        var document =
                ("{\"query\":\"mutation { addSite(input: {tenantId: \\\"%s\\\", name: \\\" \\\","
                                + " address: \\\"x\\\", headcount: 1}) { errors { message } } }\"}")
                        .formatted(alder);
        assertThat(answer(language, document)).contains(message);
    }

    private static String answer(String language) throws Exception {
        return answer(language, QUERY);
    }

    private static String answer(String language, String document) throws Exception {
        var token = product().keycloak().accessToken(DemoPeople.ALDER_REPRESENTATIVE);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(product().api() + "/graphql"))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .header("Accept-Language", language)
                                .POST(BodyPublishers.ofString(document))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
