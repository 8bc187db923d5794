package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Keeps nothing of its own.
final class AnswerSheetSample implements FeatureSample {

    private static final Pattern REFERENCE = Pattern.compile("[0-9a-f-]{36}/1/[0-9a-f]{12}");

    private final SampleTenant tenant;

    AnswerSheetSample(SampleTenant tenant) {
        this.tenant = tenant;
    }

    @Override
    public void fill() {
        // What it reads and writes is an assessment's.
    }

    @Override
    public void change() {
        var assessment =
                tenant.create(
                        "createAssessment",
                        Map.of(
                                "name",
                                tenant.mark(),
                                "standardIds",
                                List.of(tenant.standard("iso-14001-2026"))),
                        "assessment { id downloads { csv } }");
        var template = tenant.client().download(assessment.at("/downloads/csv").asString());
        var reference = REFERENCE.matcher(template).results().findFirst().orElseThrow().group();
        var upload =
                tenant.create(
                        "prepareUpload", Map.of("fileName", "answers.csv"), "upload { id url }");
        tenant.client()
                .upload(
                        upload.path("url").asString(),
                        "Reference,Result\r\n" + reference + ",Conforming\r\n");
        var items =
                tenant.run(
                        "applyAnswerImport",
                        Map.of(
                                "uploadId", SampleTenant.id(upload),
                                "assessmentId", SampleTenant.id(assessment)),
                        "items { id version }");
        assertThat(items).singleElement().returns(2, item -> item.path("version").asInt());
        takeChecklist(SampleTenant.id(assessment));
    }

    /// A table that is no template.
    private void takeChecklist(String assessment) {
        var upload =
                tenant.create(
                        "prepareUpload", Map.of("fileName", "checklist.csv"), "upload { id url }");
        tenant.client()
                .upload(
                        upload.path("url").asString(),
                        "Clause;State\r\n4.1;partly\r\n99.9;partly\r\n");
        var tables =
                tenant.client()
                        .run(
                                """
                                query($id: ID!) { uploadedTables(uploadId: $id) {
                                  headingRow rowCount columns { letters heading words } } }
                                """,
                                Map.of("id", SampleTenant.id(upload)));
        assertThat(tables.at("/uploadedTables/0/columns/1/words/0").asString()).isEqualTo("partly");
        var mapping =
                Map.of(
                        "headingRow",
                        1,
                        "requirement",
                        "A",
                        "result",
                        "B",
                        "words",
                        List.of(Map.of("word", "Partly", "result", "MINOR_GAP")));
        var taken =
                tenant.run(
                        "applyAnswerImport",
                        Map.of(
                                "uploadId",
                                SampleTenant.id(upload),
                                "assessmentId",
                                assessment,
                                "mapping",
                                mapping),
                        "preview { notices { row message } }");
        assertThat(taken.at("/notices/0/row").asInt()).isEqualTo(3);
    }
}
