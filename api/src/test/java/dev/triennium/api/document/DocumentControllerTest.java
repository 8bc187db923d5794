package dev.triennium.api.document;

import static dev.triennium.api.TestCallers.ALDER;
import static dev.triennium.api.TestCallers.BIRCH;
import static dev.triennium.api.TestCallers.EMPLOYEE;
import static dev.triennium.api.TestCallers.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.TrienniumApplication;
import dev.triennium.api.ControllerTest;
import dev.triennium.api.TestCallers;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.WebLinks;
import dev.triennium.api.standard.ClauseView;
import dev.triennium.domain.document.AcknowledgementRepository;
import dev.triennium.domain.document.ApprovalPolicyRepository;
import dev.triennium.domain.document.ApprovalPolicyService;
import dev.triennium.domain.document.DocumentApprovalService;
import dev.triennium.domain.document.DocumentFolderRepository;
import dev.triennium.domain.document.DocumentFolderService;
import dev.triennium.domain.document.DocumentRepository;
import dev.triennium.domain.document.DocumentService;
import dev.triennium.domain.document.DocumentTurns;
import dev.triennium.domain.document.DocumentWorld;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.standard.TestCatalogue;
import dev.triennium.domain.tenancy.TenantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.GraphQlTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.context.ContextConfiguration;

@GraphQlTest(
        controllers = {
            DocumentController.class,
            DocumentActionFields.class,
            DocumentRegisterController.class,
            DocumentVersionFields.class
        },
        includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.CatalogueLoaders"))
@ContextConfiguration(classes = {TrienniumApplication.class, DocumentControllerTest.Fakes.class})
class DocumentControllerTest extends ControllerTest {

    private static final String DOCUMENT =
            "document { id version kind title number classification language reviewMonths state"
                    + " withdrawnOn allowedActions }";
    private static final String FOLDER = "documentFolder { id version name allowedActions }";
    private static final String POLICY =
            "documentApprovalPolicy { id version kind required inOrder allowedActions }";

    private static final Map<String, String> RESULTS =
            Map.of(
                    "createDocumentFolder", FOLDER,
                    "changeDocumentFolder", FOLDER,
                    "removeDocumentFolder", FOLDER,
                    "createDocumentApprovalPolicy", POLICY,
                    "changeDocumentApprovalPolicy", POLICY,
                    "removeDocumentApprovalPolicy", POLICY);

    private static final String OWNER =
            GlobalId.of("Colleague", ALDER, REPRESENTATIVE.value()).toString();
    private static final String SECOND =
            GlobalId.of("Colleague", ALDER, EMPLOYEE.value()).toString();

    @Autowired private DocumentWorld world;

    @TestConfiguration(proxyBeanMethods = false)
    @Import({WebLinks.class, DocumentNodes.class})
    static class Fakes {

        @Bean
        DocumentWorld world() {
            var world = new DocumentWorld();
            world.colleagues.enrol(TestCallers.job(ALDER), REPRESENTATIVE, "Rita");
            world.colleagues.enrol(TestCallers.job(ALDER), EMPLOYEE, "Emil");
            world.roles.put(REPRESENTATIVE, Role.REPRESENTATIVE);
            world.roles.put(EMPLOYEE, Role.EMPLOYEE);
            return world;
        }

        @Bean
        DocumentRepository documentRepository(DocumentWorld world) {
            return world.documents;
        }

        @Bean
        DocumentFolderRepository folderRepository(DocumentWorld world) {
            return world.folders;
        }

        @Bean
        ApprovalPolicyRepository policyRepository(DocumentWorld world) {
            return world.policies;
        }

        @Bean
        DocumentService service(DocumentWorld world) {
            return world.service;
        }

        @Bean
        DocumentApprovalService approvals(DocumentWorld world) {
            return world.approvals;
        }

        @Bean
        DocumentTurns turns(DocumentWorld world) {
            return world.turns;
        }

        @Bean
        DocumentFolderService folderService(DocumentWorld world) {
            return world.folderService;
        }

        @Bean
        ApprovalPolicyService policyService(DocumentWorld world) {
            return world.policyService;
        }

        @Bean
        StandardRepository standards() {
            return TestCatalogue.repository();
        }

        @Bean
        AcknowledgementRepository acknowledgementRepository() {
            return new NoAcknowledgements();
        }
    }

    @BeforeEach
    void forgetWhatWas() {
        world.clear();
    }

    private GraphQlTester.Response run(
            String mutation, Map<String, ? extends @Nullable Object> input) {
        var type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input!";
        return graphQl.document(
                        "mutation($input: %s) { result: %s(input: $input) { %s errors { code message path ... on RuleViolation { rule { id } } } } }"
                                .formatted(
                                        type, mutation, RESULTS.getOrDefault(mutation, DOCUMENT)))
                .variable("input", input)
                .execute();
    }

    private static Map<String, @Nullable Object> with(
            Map<String, ? extends @Nullable Object> some,
            Map<String, ? extends @Nullable Object> more) {
        var all = new HashMap<String, @Nullable Object>(some);
        all.putAll(more);
        return all;
    }

    private static Map<String, @Nullable Object> versioned(
            String id, int version, Map<String, ? extends @Nullable Object> more) {
        return with(Map.of("id", id, "expectedVersion", version), more);
    }

    private static String tenant(TenantId tenant) {
        return GlobalId.of(tenant).toString();
    }

    private GraphQlTester.Response create(Map<String, ? extends @Nullable Object> more) {
        return run(
                "createDocument",
                with(
                        Map.of(
                                "tenantId", tenant(ALDER),
                                "kind", "MANUAL",
                                "title", "Manual",
                                "ownerId", OWNER,
                                "language", "en"),
                        more));
    }

    private static String id(GraphQlTester.Response response, String entity) {
        return response.path("result." + entity + ".id").entity(String.class).get();
    }

    private String created() {
        return id(create(Map.of("text", "# Manual")), "document");
    }

    private String folder() {
        return id(
                run("createDocumentFolder", Map.of("tenantId", tenant(ALDER), "name", "Manuals")),
                "documentFolder");
    }

    private String policy() {
        return id(
                run(
                        "createDocumentApprovalPolicy",
                        Map.of(
                                "tenantId",
                                tenant(ALDER),
                                "kind",
                                "MANUAL",
                                "approvers",
                                List.of(Map.of("colleagueId", SECOND)),
                                "required",
                                1,
                                "inOrder",
                                false)),
                "documentApprovalPolicy");
    }

    /// In review, and for somebody else to approve.
    private String submitted() {
        policy();
        var id = created();
        run("submitDocument", versioned(id, 1, Map.of()));
        return id;
    }

    private List<String> actions(String id) {
        return graphQl.document("query($id: ID!) { document(id: $id) { allowedActions } }")
                .variable("id", id)
                .execute()
                .path("document.allowedActions")
                .entityList(String.class)
                .get();
    }

    @Test
    void onlyWhoIsAskedIsOfferedToDecide() {
        var id = submitted();
        assertThat(actions(id)).contains("RECALL").doesNotContain("APPROVE", "REJECT");
        TestCallers.signIn(EMPLOYEE);
        assertThat(actions(id)).containsExactly("APPROVE", "REJECT");
    }

    private void approve(String id) {
        TestCallers.signIn(EMPLOYEE);
        run("approveDocument", versioned(id, 2, Map.of("consent", "I agree")))
                .path("result.document.allowedActions")
                .entityList(String.class)
                .hasSize(0);
        TestCallers.signIn(REPRESENTATIVE);
    }

    private String published() {
        var id = submitted();
        approve(id);
        run("publishDocument", versioned(id, 3, Map.of("effectiveOn", "2026-11-24")));
        return id;
    }

    private static void refused(GraphQlTester.Response response, String code, String path) {
        response.path("result.errors[0].code")
                .entity(String.class)
                .isEqualTo(code)
                .path("result.errors[0].path")
                .entityList(String.class)
                .satisfies(parts -> assertThat(String.join(".", parts)).isEqualTo(path));
    }

    private static void forbidden(GraphQlTester.Response response, String rule) {
        response.path("result.errors[0].rule.id").entity(String.class).isEqualTo(rule);
    }

    private static void state(GraphQlTester.Response response, String state) {
        response.path("result.document.state").entity(String.class).isEqualTo(state);
    }

    @Test
    void aDocumentBeginsWithWhatIsSaidOfIt() {
        create(
                        Map.of(
                                "number",
                                "QM-1",
                                "reviewMonths",
                                12,
                                "folderId",
                                folder(),
                                "clauseIds",
                                List.of(
                                        GlobalId.of(
                                                        ClauseView.TYPE,
                                                        TestCatalogue.clauseId(
                                                                        TestCatalogue.ISO_9001,
                                                                        "4.3")
                                                                .value())
                                                .toString()),
                                "text",
                                "# Manual"))
                .path("result")
                .matchesJson(
                        """
                        {"document": {"version": 1, "kind": "MANUAL", "title": "Manual",
                          "number": "QM-1", "classification": "INTERNAL", "language": "en",
                          "reviewMonths": 12, "state": "DRAFTED", "withdrawnOn": null,
                          "allowedActions": ["CHANGE", "WRITE", "SUBMIT", "WITHDRAW",
                            "DISTRIBUTE"]}, "errors": []}
                        """);
    }

    @Test
    void whatADocumentCannotBeNamesTheField() {
        refused(create(Map.of("language", "no language")), "INPUT_INVALID", "input.language");
        refused(
                create(Map.of("text", "a", "uploadId", other("Upload", ALDER))),
                "INPUT_INVALID",
                "input.uploadId");
        refused(create(Map.of("uploadId", other("Upload", ALDER))), "NOT_FOUND", "input.uploadId");
        refused(
                create(Map.of("folderId", other("DocumentFolder", ALDER))),
                "NOT_FOUND",
                "input.folderId");
        refused(create(Map.of("ownerId", other("Colleague", ALDER))), "NOT_FOUND", "input.ownerId");
        refused(create(Map.of("tenantId", tenant(BIRCH))), "NOT_FOUND", "input.tenantId");
    }

    @Test
    void aFolderIsRenamedMovedAndRemoved() {
        var top = folder();
        var inner =
                id(
                        run(
                                "createDocumentFolder",
                                Map.of("tenantId", tenant(ALDER), "name", "Old", "parentId", top)),
                        "documentFolder");
        run("changeDocumentFolder", versioned(inner, 1, Map.of("name", "Older")))
                .path("result.documentFolder")
                .matchesJson(
                        """
                        {"version": 2, "name": "Older", "allowedActions": ["CHANGE", "REMOVE"]}
                        """);
        refused(
                run("changeDocumentFolder", versioned(top, 1, Map.of("parentId", inner))),
                "RULE_VIOLATED",
                "input.parentId");
        run("removeDocumentFolder", versioned(inner, 2, Map.of()))
                .path("result.documentFolder.name")
                .entity(String.class)
                .isEqualTo("Older");
        refused(
                run("removeDocumentFolder", versioned(inner, 2, Map.of())),
                "NOT_FOUND",
                "input.id");
    }

    @Test
    void aPolicySaysWhoApprovesAKind() {
        var policy = policy();
        run(
                        "changeDocumentApprovalPolicy",
                        versioned(
                                policy,
                                1,
                                Map.of(
                                        "approvers",
                                        List.of(
                                                Map.of("role", "MANAGEMENT"),
                                                Map.of("role", "REPRESENTATIVE")),
                                        "required",
                                        2,
                                        "inOrder",
                                        true)))
                .path("result.documentApprovalPolicy")
                .matchesJson(
                        """
                        {"version": 2, "kind": "MANUAL", "required": 2, "inOrder": true,
                          "allowedActions": ["CHANGE", "REMOVE"]}
                        """);
        refused(
                run(
                        "createDocumentApprovalPolicy",
                        Map.of(
                                "tenantId",
                                tenant(ALDER),
                                "kind",
                                "MANUAL",
                                "approvers",
                                List.of(Map.of("role", "MANAGEMENT")),
                                "required",
                                1,
                                "inOrder",
                                false)),
                "RULE_VIOLATED",
                "input.kind");
        refused(
                run(
                        "changeDocumentApprovalPolicy",
                        versioned(
                                policy,
                                2,
                                Map.of(
                                        "approvers",
                                        List.of(Map.of("role", "CONSULTANT")),
                                        "required",
                                        1,
                                        "inOrder",
                                        true))),
                "INPUT_INVALID",
                "input.approvers.0.role");
        run("removeDocumentApprovalPolicy", versioned(policy, 2, Map.of()))
                .path("result.errors")
                .entityList(Object.class)
                .hasSize(0);
    }

    @Test
    void aSecondPersonApprovesWhatIsThenPublished() {
        var id = submitted();
        forbidden(run("approveDocument", versioned(id, 2, Map.of("consent", "I agree"))), "DOC-2");
        approve(id);
        state(
                run("publishDocument", versioned(id, 3, Map.of("effectiveOn", "2026-11-24"))),
                "IN_FORCE");
        state(run("confirmDocumentStillValid", versioned(id, 4, Map.of())), "IN_FORCE");
        state(
                run("setDocumentDistribution", versioned(id, 5, Map.of("toAll", true, "days", 14))),
                "IN_FORCE");
        state(
                run(
                        "reviseDocument",
                        versioned(id, 6, Map.of("step", "MINOR", "changelog", "More"))),
                "IN_REVISION");
        state(run("discardDocumentDraft", versioned(id, 7, Map.of())), "IN_FORCE");
        state(run("withdrawDocument", versioned(id, 8, Map.of())), "WITHDRAWN");
        forbidden(run("changeDocument", versioned(id, 9, Map.of("title", "Other"))), "DOC-11");
    }

    @Test
    void nobodyApprovesAloneWhatTheyWrote() {
        var id = created();
        run("submitDocument", versioned(id, 1, Map.of()));
        forbidden(run("approveDocument", versioned(id, 2, Map.of("consent", "I agree"))), "DOC-1");
    }

    @Test
    void whatIsInReviewIsSentBackTakenBackOrPutToSomebodyElse() {
        var id = submitted();
        refused(
                run(
                        "replaceDocumentApprover",
                        versioned(id, 2, Map.of("place", 3, "colleagueId", OWNER))),
                "NOT_FOUND",
                "input.place");
        forbidden(
                run(
                        "replaceDocumentApprover",
                        versioned(id, 2, Map.of("place", 0, "colleagueId", OWNER))),
                "DOC-1");
        TestCallers.signIn(EMPLOYEE);
        state(run("rejectDocument", versioned(id, 2, Map.of("comment", "Too short"))), "DRAFTED");
        TestCallers.signIn(REPRESENTATIVE);
        run("writeDocument", versioned(id, 3, Map.of("text", "# Longer")));
        run("submitDocument", versioned(id, 4, Map.of()));
        state(run("recallDocument", versioned(id, 5, Map.of())), "DRAFTED");
        forbidden(run("recallDocument", versioned(id, 6, Map.of())), "DOC-3");
    }

    @Test
    void aTextWithGapsIsNotSubmittedAndSaysWhichTheyAre() {
        var id =
                id(
                        create(Map.of("text", "# Manual\n\nOf [missing: scope statement].")),
                        "document");
        run("submitDocument", versioned(id, 1, Map.of()))
                .path("result.errors[0]")
                .matchesJson(
                        """
                        {"code": "RULE_VIOLATED", "rule": {"id": "DOC-4"},
                          "message": "The text has gaps: [missing: scope statement]."}
                        """);
        graphQl.document(
                        """
                        mutation($input: WriteDocumentInput!) { writeDocument(input: $input) {
                          document { id } errors { code } } }
                        """)
                .variable("input", versioned(id, 1, Map.of("text", "# Manual")))
                .execute()
                .path("writeDocument.errors")
                .entityList(Object.class)
                .hasSize(0);
        state(run("submitDocument", versioned(id, 2, Map.of())), "DRAFTED");
    }

    @Test
    void noVersionTakesEffectBeforeTheOneThatItReplaces() {
        var id = published();
        run("reviseDocument", versioned(id, 4, Map.of("step", "MAJOR", "changelog", "New")));
        run("submitDocument", versioned(id, 5, Map.of()));
        TestCallers.signIn(EMPLOYEE);
        run("approveDocument", versioned(id, 6, Map.of("consent", "I agree")));
        TestCallers.signIn(REPRESENTATIVE);
        refused(
                run("publishDocument", versioned(id, 7, Map.of("effectiveOn", "2026-11-23"))),
                "RULE_VIOLATED",
                "input.effectiveOn");
        refused(
                run("publishDocument", versioned(id, 7, Map.of("effectiveOn", "2036-11-23"))),
                "INPUT_INVALID",
                "input.effectiveOn");
    }

    private static String other(String type, TenantId tenant) {
        return GlobalId.of(type, tenant, new UUID(7, 7)).toString();
    }

    /// Of each mutation that works on something that is there, an input that says no more than it
    /// has to.
    private static Map<String, Map<String, @Nullable Object>> minimal(
            String document, String folder, String policy) {
        var all = new HashMap<String, Map<String, @Nullable Object>>();
        all.put("changeDocumentFolder", versioned(folder, 1, Map.of("name", "Other")));
        all.put("removeDocumentFolder", versioned(folder, 1, Map.of()));
        all.put(
                "changeDocumentApprovalPolicy",
                versioned(
                        policy,
                        1,
                        Map.of(
                                "approvers",
                                List.of(Map.of("role", "MANAGEMENT")),
                                "required",
                                1,
                                "inOrder",
                                false)));
        all.put("removeDocumentApprovalPolicy", versioned(policy, 1, Map.of()));
        all.put("changeDocument", versioned(document, 1, Map.of("title", "Other")));
        all.put("writeDocument", versioned(document, 1, Map.of("text", "Other")));
        all.put("submitDocument", versioned(document, 1, Map.of()));
        all.put("recallDocument", versioned(document, 1, Map.of()));
        all.put("approveDocument", versioned(document, 1, Map.of("consent", "I agree")));
        all.put("rejectDocument", versioned(document, 1, Map.of("comment", "No")));
        all.put(
                "replaceDocumentApprover",
                versioned(
                        document,
                        1,
                        Map.of("place", 0, "colleagueId", sameTenant(document, "Colleague"))));
        all.put("publishDocument", versioned(document, 1, Map.of("effectiveOn", "2026-11-24")));
        all.put(
                "reviseDocument",
                versioned(document, 1, Map.of("step", "MINOR", "changelog", "More")));
        all.put("discardDocumentDraft", versioned(document, 1, Map.of()));
        all.put("confirmDocumentStillValid", versioned(document, 1, Map.of()));
        all.put("withdrawDocument", versioned(document, 1, Map.of()));
        all.put("setDocumentDistribution", versioned(document, 1, Map.of("toAll", true)));
        return all;
    }

    /// Ids of two organisations in one input are refused for that alone.
    private static String sameTenant(String document, String type) {
        return document.equals(other("Document", BIRCH)) ? other(type, BIRCH) : SECOND;
    }

    @Test
    void anUnknownIdAndOneOfAnotherOrganisationAreNotFound() {
        for (var tenant : List.of(ALDER, BIRCH)) {
            minimal(
                            other("Document", tenant),
                            other("DocumentFolder", tenant),
                            other("DocumentApprovalPolicy", tenant))
                    .forEach(
                            (mutation, input) ->
                                    run(mutation, input)
                                            .path("result.errors[0].code")
                                            .entity(String.class)
                                            .satisfies(
                                                    code ->
                                                            assertThat(code)
                                                                    .as("%s %s", mutation, tenant)
                                                                    .isEqualTo("NOT_FOUND")));
        }
        refused(
                run("createDocumentFolder", Map.of("tenantId", tenant(BIRCH), "name", "x")),
                "NOT_FOUND",
                "input.tenantId");
    }

    @Test
    void anotherVersionThanTheStoredOneIsRefused() {
        minimal(created(), folder(), policy())
                .forEach(
                        (mutation, input) ->
                                run(mutation, with(input, Map.of("expectedVersion", 9)))
                                        .path("result.errors[0].code")
                                        .entity(String.class)
                                        .satisfies(
                                                code ->
                                                        assertThat(code)
                                                                .as(mutation)
                                                                .isEqualTo("VERSION_CONFLICT")));
    }

    private static Stream<String> managing() {
        return Stream.concat(
                Stream.of("createDocument", "createDocumentFolder", "createDocumentApprovalPolicy"),
                minimal("a", "b", "c").keySet().stream()
                        .filter(one -> !one.equals("approveDocument"))
                        .filter(one -> !one.equals("rejectDocument"))
                        .sorted());
    }

    @ParameterizedTest
    @MethodSource("managing")
    void whoMayNotManageDocumentsDoesNot(String mutation) {
        var inputs = minimal(created(), folder(), policy());
        inputs.put(
                "createDocument",
                with(
                        Map.of(
                                "tenantId", tenant(ALDER),
                                "kind", "MANUAL",
                                "title", "Other",
                                "ownerId", OWNER,
                                "language", "en"),
                        Map.of()));
        inputs.put(
                "createDocumentFolder",
                with(Map.of("tenantId", tenant(ALDER)), Map.of("name", "x")));
        inputs.put(
                "createDocumentApprovalPolicy",
                with(
                        Map.of("tenantId", tenant(ALDER), "kind", "FORM"),
                        Map.of(
                                "approvers",
                                List.of(Map.of("role", "MANAGEMENT")),
                                "required",
                                1,
                                "inOrder",
                                false)));
        var written = world.fakes.audited.size();
        TestCallers.signIn(EMPLOYEE);
        run(mutation, inputs.getOrDefault(mutation, Map.of()))
                .errors()
                .satisfy(
                        errors ->
                                assertThat(errors.getFirst().getExtensions())
                                        .containsEntry("code", "FORBIDDEN"));
        assertThat(world.fakes.audited).hasSize(written);
    }
}
