package dev.triennium.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.InputObjectTypeDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.parser.Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A refusal names the field that was wrong: whatever the rules of a feature name is a field of the
/// input of one of its mutations. [dev.triennium.domain] says it by its path below `input`.
class RefusalPathsTest {

    private static final Path DOMAIN =
            Path.of("../domain/src/main/java/dev/triennium/domain").toAbsolutePath().normalize();
    private static final Path SCHEMA =
            Path.of("../schema/src/main/resources/graphql").toAbsolutePath().normalize();

    private static final String FIELD = "\"([a-z][a-zA-Z0-9]*(?:\\.[a-zA-Z0-9]+)*)\"";

    /// How the rules name a field.
    private static final List<Pattern> NAMING =
            List.of(
                    Pattern.compile(
                            "new (?:Validation|NotFound|LimitExceeded)Exception\\(\\s*" + FIELD),
                    Pattern.compile("Violation\\.of\\(\\s*" + FIELD),
                    Pattern.compile("violated\\(\\s*[\\w.()]+,\\s*" + FIELD + "\\s*,"),
                    Pattern.compile(
                            "(?:happened|notBefore|arranged|given|require|inWindow|plausible)\\(\\s*"
                                    + FIELD
                                    + "\\s*,"),
                    Pattern.compile("RuleViolationException\\([^;]*?List\\.of\\(" + FIELD + "\\)"));

    /// What no mutation says: arguments of queries, paths and files of the web, and commands; and
    /// what Bean Validation
    /// refuses in its place before the domain sees it.
    private static final Set<String> ELSEWHERE =
            Set.of(
                    "answersheet: id (AssessmentReportService.java)",
                    "evidence: until (EvidenceCoverage.java)",
                    "file: id (UploadService.java)",
                    "gapanalysis: filter.chapter (AssessmentItemFilter.java)",
                    "managementsystem: persons (PersonnelGroup.java)",
                    "reminder: filter.kinds (DeadlineFilter.java)",
                    "staffsheet: id (StaffImportService.java)",
                    "statementofapplicability: earlierId (StatementCheckService.java)",
                    "statementofapplicability: url (StatementLink.java)",
                    "tenancy: partner (FirmService.java)",
                    "tenantexport: id (TenantExportService.java)");

    @Test
    void everyFieldThatARefusalNamesIsInAnInputOfTheFeature() throws IOException {
        var inputs = new Inputs();
        var unknown = new TreeSet<String>();
        for (var source : sources()) {
            var feature = DOMAIN.relativize(source).getName(0).toString();
            var names = inputs.of(feature);
            for (var named : named(Files.readString(source))) {
                if (!names.contains(named)) {
                    unknown.add("%s: %s (%s)".formatted(feature, named, source.getFileName()));
                }
            }
        }
        assertThat(unknown).isEqualTo(new TreeSet<>(ELSEWHERE));
    }

    @Test
    void fieldsAreFoundWhereverTheyAreNamed() {
        assertThat(
                        named(
                                """
                                throw new ValidationException("certificate.issuedOn", "Must");
                                Guards.notBefore(
                                        "decidedOn", on, day);
                                violated(CertificationRule.AP_1, "auditId", "This");
                                new RuleViolationException(CODE, RULE, List.of("siteIds"), "No");
                                """))
                .containsExactlyInAnyOrder(
                        "certificate.issuedOn", "decidedOn", "auditId", "siteIds");
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(DOMAIN)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static Set<String> named(String source) {
        var found = new HashSet<String>();
        for (var pattern : NAMING) {
            pattern.matcher(source).results().forEach(match -> found.add(match.group(1)));
        }
        return found;
    }

    /// The fields of the inputs of each feature's mutations, by their paths.
    private static final class Inputs {

        private final Map<String, InputObjectTypeDefinition> types = new HashMap<>();
        private final Map<String, List<String>> rootsByFeature = new HashMap<>();

        Inputs() throws IOException {
            try (var files = Files.list(SCHEMA)) {
                for (var file : files.toList()) {
                    read(file);
                }
            }
        }

        private void read(Path file) throws IOException {
            var feature = file.getFileName().toString().replace(".graphqls", "");
            var document = new Parser().parseDocument(Files.readString(file));
            document.getDefinitionsOfType(InputObjectTypeDefinition.class)
                    .forEach(type -> types.put(type.getName(), type));
            document.getDefinitionsOfType(ObjectTypeExtensionDefinition.class).stream()
                    .filter(type -> type.getName().equals("Mutation"))
                    .flatMap(type -> type.getFieldDefinitions().stream())
                    .flatMap(field -> field.getInputValueDefinitions().stream())
                    .forEach(
                            argument ->
                                    rootsByFeature
                                            .computeIfAbsent(feature, _ -> new ArrayList<>())
                                            .add(named(argument.getType())));
        }

        /// Those of all features where the feature has no mutations of its own.
        Set<String> of(String feature) {
            var roots =
                    rootsByFeature.containsKey(feature)
                            ? rootsByFeature.getOrDefault(feature, List.of()).stream()
                            : rootsByFeature.values().stream().flatMap(List::stream);
            var paths = new HashSet<String>();
            roots.forEach(root -> collect(root, "", 0, paths));
            return paths;
        }

        private void collect(String type, String prefix, int depth, Set<String> to) {
            var input = types.get(type);
            if (input == null || depth > 5) {
                return;
            }
            for (var field : input.getInputValueDefinitions()) {
                var path = prefix + field.getName();
                to.add(path);
                collect(named(field.getType()), path + ".", depth + 1, to);
            }
        }

        private static String named(Type<?> type) {
            return switch (type) {
                case NonNullType some -> named(some.getType());
                case ListType list -> named(list.getType());
                case TypeName name -> name.getName();
                default -> throw new IllegalArgumentException(type.toString());
            };
        }
    }
}
