package dev.triennium.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.triennium.domain.rule.RuleReference;
import dev.triennium.domain.rule.RuleTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What a refusal says is read by people: a whole sentence, in each of our languages. What is given
/// to a parameter named `sentence` is one, and a `phrase` is a part of one. Both are written out
/// where they are given, or handed on by a parameter of the same name.
class MessagesTest {

    /// Tests run in the folder of their module.
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    private static final List<String> MODULES =
            List.of("domain", "filestore", "persistence", "scheduler", "spreadsheet", "pdf", "api");

    private static final String SENTENCE = "sentence";
    private static final String PHRASE = "phrase";
    private static final Pattern TRANSLATION =
            Pattern.compile("(?m)^msgid \"(.*)\"\\nmsgstr \"(.*)\"$");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    /// How many values are put into each, by what is said; null: by somebody else.
    private static final Map<String, @Nullable Integer> SAID = new TreeMap<>();

    private static final Set<String> SENTENCES = new TreeSet<>();
    private static final Set<String> RULES = new TreeSet<>();
    private static final Set<String> COMPUTED = new TreeSet<>();

    @BeforeAll
    static void readTheSources() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var problems = new DiagnosticCollector<JavaFileObject>();
        try (var files = compiler.getStandardFileManager(problems, Locale.ROOT, null)) {
            var options =
                    List.of(
                            "-proc:none",
                            "-XDshould-stop.ifError=ATTR",
                            "-classpath",
                            System.getProperty("java.class.path"));
            var sources = files.getJavaFileObjectsFromPaths(sources());
            var task = (JavacTask) compiler.getTask(null, files, problems, options, null, sources);
            var trees = Trees.instance(task);
            var units = new ArrayList<Tree>();
            task.parse().forEach(units::add);
            task.analyze();
            assertThat(problems.getDiagnostics())
                    .noneMatch(one -> one.getKind() == Diagnostic.Kind.ERROR);
            units.forEach(unit -> new Sayings(trees).scan(unit, null));
        }
    }

    private static List<Path> sources() {
        return MODULES.stream()
                .map(module -> REPOSITORY.resolve(module).resolve("src/main/java"))
                .flatMap(MessagesTest::below)
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    private static Stream<Path> below(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatIsSaidIsWrittenOut() {
        assertThat(SENTENCES).hasSizeGreaterThan(300);
        assertThat(COMPUTED).isEmpty();
    }

    @Test
    void aRefusalIsASentence() {
        assertThat(SENTENCES).allMatch(text -> text.matches("(?s)[A-Z{@“].*\\."));
    }

    @Test
    void eachMessageIsThereInGermanAndNoOther() throws IOException {
        assertThat(german().keySet()).containsExactlyInAnyOrderElementsOf(SAID.keySet());
    }

    @Test
    void aTranslationHasThePlacesOfItsEnglish() throws IOException {
        assertThat(german())
                .allSatisfy(
                        (english, other) -> {
                            assertThat(places(other)).isEqualTo(places(english));
                            assertThat(other.endsWith(".")).isEqualTo(english.endsWith("."));
                        });
    }

    @Test
    void aMessageHasAPlaceForEachValue() {
        SAID.forEach(
                (text, values) -> {
                    if (values != null) {
                        assertThat(places(text))
                                .as(text)
                                .containsExactlyInAnyOrderElementsOf(
                                        IntStream.range(0, values).boxed().toList());
                    }
                });
    }

    /// A single quote would begin what is no pattern.
    @Test
    void aPatternHasNoQuotes() throws IOException {
        var german = german();
        assertThat(SAID.keySet().stream().filter(text -> text.contains("{")))
                .allSatisfy(
                        text -> {
                            assertThat(text + german.get(text)).doesNotContain("'");
                            assertThat(new MessageFormat(german.get(text), Locale.GERMAN))
                                    .isNotNull();
                        });
    }

    @Test
    void eachRuleIsThereInGerman() {
        assertThat(RULES).hasSizeGreaterThan(80);
        assertThat(RULES)
                .allSatisfy(
                        id -> {
                            var rule = new RuleReference(id, "?", "?");
                            var german = RuleTexts.in(Locale.GERMAN, rule);
                            assertThat(german.source()).isNotEqualTo("?");
                            assertThat(german.summary()).endsWith(".");
                        });
    }

    private static Map<String, String> german() throws IOException {
        var file = REPOSITORY.resolve("api/src/main/resources/message/messages_de.po");
        var found = new HashMap<String, String>();
        TRANSLATION
                .matcher(Files.readString(file))
                .results()
                .forEach(
                        one ->
                                found.put(
                                        one.group(1).replace("\\\"", "\""),
                                        one.group(2).replace("\\\"", "\"")));
        return found;
    }

    private static Set<Integer> places(String pattern) {
        var found = new TreeSet<Integer>();
        PLACE.matcher(pattern).results().forEach(one -> found.add(Integer.valueOf(one.group(1))));
        return found;
    }

    /// Goes over a file and collects what it says.
    private static final class Sayings extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final Trees trees;

        Sayings(Trees trees) {
            this.trees = trees;
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void nothing) {
            look(tree.getArguments());
            return super.visitNewClass(tree, null);
        }

        @Override
        public @Nullable Void visitMethodInvocation(
                MethodInvocationTree tree, @Nullable Void nothing) {
            look(tree.getArguments());
            return super.visitMethodInvocation(tree, null);
        }

        /// The message of an annotation.
        @Override
        public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
            if (tree.getName().contentEquals("message")
                    && tree.getDefaultValue() instanceof LiteralTree literal
                    && literal.getValue() instanceof String text) {
                SENTENCES.add(text);
                SAID.put(text, 0);
            }
            return super.visitMethod(tree, null);
        }

        private void look(List<? extends ExpressionTree> arguments) {
            if (!(trees.getElement(getCurrentPath()) instanceof ExecutableElement called)) {
                return;
            }
            var parameters = called.getParameters();
            for (var i = 0; i < Math.min(parameters.size(), arguments.size()); i++) {
                var parameter = parameters.get(i);
                if (!parameter.asType().toString().equals("java.lang.String")) {
                    continue;
                }
                var name = parameter.getSimpleName().toString();
                var values = called.isVarArgs() ? Integer.valueOf(arguments.size() - i - 1) : null;
                switch (name) {
                    case SENTENCE, PHRASE -> take(arguments.get(i), name, values);
                    case "id" -> takeRule(called, arguments.get(i));
                    default -> {
                        // Nothing that is said.
                    }
                }
            }
        }

        private void take(ExpressionTree argument, String name, @Nullable Integer values) {
            if (isHandedOn(argument, name)) {
                return;
            }
            var texts = new LinkedHashSet<String>();
            if (!collect(argument, texts)) {
                COMPUTED.add(place() + ": " + argument);
                return;
            }
            texts.forEach(text -> SAID.put(text, values));
            if (name.equals(SENTENCE)) {
                SENTENCES.addAll(texts);
            }
        }

        private void takeRule(ExecutableElement called, ExpressionTree argument) {
            if (Objects.requireNonNull(called.getEnclosingElement())
                    .getSimpleName()
                    .toString()
                    .matches(".*Rule(s|Reference)?")) {
                constant(argument).ifPresent(RULES::add);
            }
        }

        private String place() {
            return Path.of(getCurrentPath().getCompilationUnit().getSourceFile().toUri())
                    .getFileName()
                    .toString();
        }

        /// Whether it is a parameter of the method around, which is looked at where that is called.
        private boolean isHandedOn(ExpressionTree argument, String name) {
            return trees.getElement(new TreePath(getCurrentPath(), argument))
                            instanceof VariableElement variable
                    && variable.getKind() == ElementKind.PARAMETER
                    && variable.getSimpleName().contentEquals(name);
        }

        /// @return whether all that it can be is written out
        private boolean collect(ExpressionTree text, Set<String> texts) {
            return switch (text) {
                case ParenthesizedTree inner -> collect(inner.getExpression(), texts);
                case ConditionalExpressionTree either ->
                        collect(either.getTrueExpression(), texts)
                                && collect(either.getFalseExpression(), texts);
                default -> constant(text).map(texts::add).isPresent();
            };
        }

        private Optional<String> constant(ExpressionTree text) {
            return switch (text) {
                case LiteralTree literal when literal.getValue() instanceof String value ->
                        Optional.of(value);
                case ParenthesizedTree inner -> constant(inner.getExpression());
                case BinaryTree sum ->
                        constant(sum.getLeftOperand())
                                .flatMap(left -> constant(sum.getRightOperand()).map(left::concat));
                default ->
                        trees.getElement(new TreePath(getCurrentPath(), text))
                                                instanceof VariableElement variable
                                        && variable.getConstantValue() instanceof String value
                                ? Optional.of(value)
                                : Optional.empty();
            };
        }
    }
}
