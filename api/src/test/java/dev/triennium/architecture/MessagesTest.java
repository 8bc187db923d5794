package dev.triennium.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a refusal says is read by people: a sentence, whoever writes it. Looked at is what stands
/// in the sources, also where a method hands on what it is told.
class MessagesTest {

    /// Tests run in the folder of their module.
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    private static final List<String> MODULES =
            List.of("domain", "filestore", "persistence", "scheduler", "spreadsheet", "api");

    /// The argument that is the message, counted from the end.
    private static final Map<String, Integer> REFUSALS =
            Map.of(
                    "new ValidationException/2", 0,
                    "new Violation/2", 0,
                    "Violation.of/2", 0,
                    "new RuleViolationException/2", 0,
                    "new RuleViolationException/4", 0,
                    "new LimitExceededException/3", 0,
                    "new DuplicateException/4", 0,
                    "new ApiException/2", 0,
                    "ApiError.of/2", 0);

    private final Map<String, Integer> sinks = new HashMap<>(REFUSALS);
    private final Set<String> broken = new HashSet<>();

    @Test
    void aRefusalIsASentence() throws IOException {
        var units = units();
        assertThat(units).hasSizeGreaterThan(500);
        int known;
        do {
            known = sinks.size();
            broken.clear();
            units.forEach(unit -> new Messages(unit).scan(unit, null));
        } while (sinks.size() > known);
        assertThat(sinks.size()).isGreaterThan(REFUSALS.size());
        assertThat(broken).isEmpty();
    }

    private static List<CompilationUnitTree> units() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            var sources = new ArrayList<Path>();
            for (var module : MODULES) {
                try (Stream<Path> found =
                        Files.walk(REPOSITORY.resolve(module).resolve("src/main/java"))) {
                    found.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                }
            }
            var task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    files.getJavaFileObjectsFromPaths(sources));
            var units = new ArrayList<CompilationUnitTree>();
            task.parse().forEach(units::add);
            return units;
        }
    }

    /// Goes over a file, collects what is no sentence, and the methods that hand a message on.
    private final class Messages extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final CompilationUnitTree unit;
        private String type = "";
        private @Nullable MethodTree method;

        Messages(CompilationUnitTree unit) {
            this.unit = unit;
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
            var around = type;
            type = tree.getSimpleName().isEmpty() ? type : tree.getSimpleName().toString();
            super.visitClass(tree, null);
            type = around;
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
            var around = method;
            method = tree;
            super.visitMethod(tree, null);
            method = around;
            return null;
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void nothing) {
            look("new " + tree.getIdentifier(), tree.getArguments());
            return super.visitNewClass(tree, null);
        }

        @Override
        public @Nullable Void visitMethodInvocation(
                MethodInvocationTree tree, @Nullable Void nothing) {
            switch (tree.getMethodSelect()) {
                case IdentifierTree name -> look(type + "." + name, tree.getArguments());
                case MemberSelectTree select ->
                        look(
                                select.getExpression() + "." + select.getIdentifier(),
                                tree.getArguments());
                default -> {
                    // Nothing of ours is called otherwise.
                }
            }
            return super.visitMethodInvocation(tree, null);
        }

        private void look(String what, List<? extends ExpressionTree> arguments) {
            var fromEnd = sinks.get(what + "/" + arguments.size());
            if (fromEnd != null) {
                var message = arguments.get(arguments.size() - 1 - fromEnd);
                if (message instanceof LiteralTree literal && "".equals(literal.getValue())) {
                    // Nothing is said, only a path is made.
                    return;
                }
                if (!(message instanceof IdentifierTree name && isHandedOn(name))) {
                    check(message);
                }
            }
        }

        /// Whether the message is an argument of the method around, which is looked at where it is
        /// called.
        private boolean isHandedOn(IdentifierTree name) {
            if (method == null) {
                return false;
            }
            var parameters = method.getParameters();
            for (var i = 0; i < parameters.size(); i++) {
                if (parameters.get(i).getName().equals(name.getName())) {
                    var caller =
                            method.getReturnType() == null
                                    ? "new " + type
                                    : type + "." + method.getName();
                    sinks.putIfAbsent(caller + "/" + parameters.size(), parameters.size() - 1 - i);
                    return true;
                }
            }
            return false;
        }

        private void check(ExpressionTree message) {
            switch (message) {
                case ParenthesizedTree inner -> check(inner.getExpression());
                case ConditionalExpressionTree either -> {
                    check(either.getTrueExpression());
                    check(either.getFalseExpression());
                }
                default -> {
                    var start = edge(message, true);
                    var end = edge(message, false);
                    if (start != null && !start.matches("(?s)[A-Z%@“\\d].*")) {
                        broken.add(place(message));
                    }
                    if ((start != null || end != null) && (end == null || !end.endsWith("."))) {
                        broken.add(place(message));
                    }
                }
            }
        }

        private String place(Tree message) {
            return Path.of(unit.getSourceFile().toUri()).getFileName() + ": " + message;
        }
    }

    /// The first or last piece of a text that is put together; null where it is computed.
    private static @Nullable String edge(ExpressionTree text, boolean isFirst) {
        return switch (text) {
            case LiteralTree literal when literal.getValue() instanceof String value -> value;
            case ParenthesizedTree inner -> edge(inner.getExpression(), isFirst);
            case BinaryTree sum ->
                    edge(isFirst ? sum.getLeftOperand() : sum.getRightOperand(), isFirst);
            case ConditionalExpressionTree either -> {
                var one = edge(either.getTrueExpression(), isFirst);
                var other = edge(either.getFalseExpression(), isFirst);
                yield isFirst || Objects.toString(one, "").endsWith(".") ? other : one;
            }
            case MethodInvocationTree call
                    when call.getMethodSelect() instanceof MemberSelectTree select
                            && select.getIdentifier().contentEquals("formatted") ->
                    edge(select.getExpression(), isFirst);
            default -> null;
        };
    }
}
