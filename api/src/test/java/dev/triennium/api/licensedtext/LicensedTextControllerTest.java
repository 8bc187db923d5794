package dev.triennium.api.licensedtext;

import static dev.triennium.api.TestCallers.ALDER;
import static dev.triennium.api.TestCallers.BIRCH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.TrienniumApplication;
import dev.triennium.api.ControllerTest;
import dev.triennium.api.TestCallers;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.standard.ClauseView;
import dev.triennium.api.standard.ControlView;
import dev.triennium.domain.licensedtext.InMemoryLicensedTextRepository;
import dev.triennium.domain.licensedtext.LicensedTextRepository;
import dev.triennium.domain.licensedtext.LicensedTextService;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.standard.TestCatalogue;
import dev.triennium.domain.tenancy.UseCaseFakes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.GraphQlTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.context.ContextConfiguration;

@GraphQlTest(
        controllers = LicensedTextController.class,
        includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.CatalogueLoaders"))
@ContextConfiguration(
        classes = {TrienniumApplication.class, LicensedTextControllerTest.Fakes.class})
@ExtendWith(OutputCaptureExtension.class)
class LicensedTextControllerTest extends ControllerTest {

    private static final String TEXT = "Canary 🐤\r\n\tשלום  ";
    private static final String CLAUSE =
            GlobalId.of(
                            ClauseView.TYPE,
                            TestCatalogue.clauseId(TestCatalogue.ISO_9001, "8.5.1").value())
                    .toString();
    private static final String CONTROL =
            GlobalId.of(ControlView.TYPE, TestCatalogue.CONTROL.value()).toString();

    @Autowired private InMemoryLicensedTextRepository texts;

    @TestConfiguration(proxyBeanMethods = false)
    static class Fakes {

        @Bean
        InMemoryLicensedTextRepository texts() {
            return new InMemoryLicensedTextRepository();
        }

        @Bean
        StandardRepository standards() {
            return TestCatalogue.repository();
        }

        @Bean
        LicensedTextService service(
                LicensedTextRepository texts, StandardRepository standards, Clock clock) {
            var fakes = new UseCaseFakes();
            return new LicensedTextService(texts, standards, fakes.changes(), fakes.ids(), clock);
        }
    }

    @BeforeEach
    void forgetWhatWas() {
        texts.clear();
    }

    private static Map<String, Object> input(String subject, String id, String text) {
        return Map.of(
                "tenantId",
                GlobalId.of(ALDER).toString(),
                subject,
                id,
                "text",
                text,
                "licence",
                Map.of("holder", "Alder", "number", "ORD-1", "acquiredOn", "2026-01-02"));
    }

    private GraphQlTester.Response attach(Map<String, Object> input) {
        return graphQl.document(
                        """
                        mutation($input: AttachLicensedTextInput!) {
                          attachLicensedText(input: $input) {
                            licensedText { id version text sha256 standard { designation }
                              clause { number } control { number }
                              licence { holder number acquiredOn note } }
                            errors { code path message ... on RuleViolation { rule { id } } } } }
                        """)
                .variable("input", input)
                .execute();
    }

    private String attached() {
        return attach(input("clauseId", CLAUSE, TEXT))
                .path("attachLicensedText.licensedText.id")
                .entity(String.class)
                .get();
    }

    @Test
    void aTextComesBackUnchanged() {
        attach(input("clauseId", CLAUSE, TEXT))
                .path("attachLicensedText.licensedText.text")
                .entity(String.class)
                .isEqualTo(TEXT)
                .path("attachLicensedText.licensedText.clause.number")
                .entity(String.class)
                .isEqualTo("8.5.1")
                .path("attachLicensedText.licensedText.control")
                .valueIsNull()
                .path("attachLicensedText.licensedText.standard.designation")
                .entity(String.class)
                .isEqualTo("ISO 9001:2026");
    }

    @Test
    void textsAreFoundByClauseAndControl() {
        attached();
        attach(input("controlId", CONTROL, "Of the control"));
        assertThat(found(Map.of())).hasSize(2);
        assertThat(found(Map.of("clauseId", CLAUSE))).containsExactly(TEXT);
        assertThat(found(Map.of("controlId", CONTROL))).containsExactly("Of the control");
    }

    private List<String> found(Map<String, Object> filter) {
        return graphQl.document(
                        """
                        query($tenant: ID!, $filter: LicensedTextFilter) {
                          licensedTexts(tenantId: $tenant, filter: $filter) {
                            edges { node { text clause { number } control { number } } } } }
                        """)
                .variable("tenant", GlobalId.of(ALDER).toString())
                .variable("filter", filter)
                .execute()
                .path("licensedTexts.edges[*].node.text")
                .entityList(String.class)
                .get();
    }

    @Test
    void aTextIsChangedAndRemoved() {
        var id = attached();
        graphQl.document(
                        """
                        mutation($id: ID!) { changeLicensedText(input: {id: $id,
                            expectedVersion: 1, text: "New"}) {
                          licensedText { version text licence { number } } errors { code } } }
                        """)
                .variable("id", id)
                .execute()
                .path("changeLicensedText.licensedText")
                .matchesJson(
                        """
                        {"version": 2, "text": "New", "licence": {"number": "ORD-1"}}
                        """);
        remove(id, 2)
                .path("removeLicensedText.licensedText.text")
                .entity(String.class)
                .isEqualTo("New");
        assertThat(found(Map.of())).isEmpty();
    }

    private GraphQlTester.Response remove(String id, int version) {
        return graphQl.document(
                        """
                        mutation($id: ID!, $version: Int!) {
                          removeLicensedText(input: {id: $id, expectedVersion: $version}) {
                            licensedText { text }
                            errors { code path ... on VersionConflict { currentVersion } } } }
                        """)
                .variable("id", id)
                .variable("version", version)
                .execute();
    }

    @Test
    void neitherRefusalNorLogRepeatsTheText(CapturedOutput output) {
        attached();
        var tooLong = "Canary".repeat(4_000);
        var both = new HashMap<>(input("clauseId", CLAUSE, TEXT));
        both.put("controlId", CONTROL);
        var refusals = new ArrayList<Map<String, Object>>();
        refusals.add(input("clauseId", CLAUSE, TEXT));
        refusals.add(input("clauseId", CLAUSE, tooLong));
        refusals.add(input("clauseId", CLAUSE, "Canary\u0007"));
        refusals.add(input("clauseId", CONTROL, TEXT));
        refusals.add(both);
        for (var refused : refusals) {
            var errors =
                    attach(refused)
                            .path("attachLicensedText.errors")
                            .entityList(Object.class)
                            .get();
            assertThat(errors).isNotEmpty();
            assertThat(errors.toString()).doesNotContain("Canary");
        }
        assertThat(output.getAll()).doesNotContain("Canary");
    }

    @Test
    void aTextThatIsTooLongIsNamed() {
        attach(input("clauseId", CLAUSE, "x".repeat(20_001)))
                .path("attachLicensedText.errors[0]")
                .matchesJson(
                        """
                        {"code": "INPUT_INVALID", "path": ["input", "text"],
                         "message": "The text must have at most 20,000 characters."}
                        """);
    }

    @Test
    void aSecondTextOfAClauseIsRefused() {
        attached();
        attach(input("clauseId", CLAUSE, "Again"))
                .path("attachLicensedText.errors[0].rule.id")
                .entity(String.class)
                .isEqualTo("LT-1");
    }

    @Test
    void aStaleVersionIsAConflict() {
        remove(attached(), 9)
                .path("removeLicensedText.errors[0].currentVersion")
                .entity(Integer.class)
                .isEqualTo(1);
    }

    @Test
    void foreignAndUnknownIdsLookTheSame() {
        for (var tenant : List.of(ALDER, BIRCH)) {
            var nothing = GlobalId.of(LicensedTextView.TYPE, tenant, new UUID(0, 0)).toString();
            graphQl.document("query($id: ID!) { licensedText(id: $id) { text } }")
                    .variable("id", nothing)
                    .execute()
                    .path("licensedText")
                    .valueIsNull();
            remove(nothing, 1)
                    .path("removeLicensedText.errors[0].code")
                    .entity(String.class)
                    .isEqualTo("NOT_FOUND");
        }
        graphQl.document("query($id: ID!) { licensedTexts(tenantId: $id) { edges { cursor } } }")
                .variable("id", GlobalId.of(BIRCH).toString())
                .execute()
                .path("licensedTexts")
                .valueIsNull();
    }

    @Test
    void anEmployeeReadsAndAttachesNothing() {
        attached();
        TestCallers.signIn(TestCallers.EMPLOYEE);
        assertThat(found(Map.of())).containsExactly(TEXT);
        attach(input("controlId", CONTROL, TEXT))
                .errors()
                .satisfy(
                        errors ->
                                assertThat(errors.getFirst().getExtensions())
                                        .containsEntry("code", "FORBIDDEN"));
    }
}
