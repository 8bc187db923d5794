package dev.triennium.domain.documenttemplate;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Fills templates. What is filled in is data: it begins no heading, list, table, link, placeholder
/// or anything else that Markdown or HTML know, and does not look like a gap.
public final class TemplateRenderer {

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("\\{\\{([^{}]*)}}");

    /// Inside one line, so that a block never ends there.
    private static final Pattern INLINE =
            Pattern.compile("\\{\\{#if ([^{}\\n]+)}}((?:(?!\\{\\{#if|\\{\\{/if).)+?)\\{\\{/if}}");

    private static final Pattern BLOCK =
            Pattern.compile(
                    "^\\{\\{#if ([^{}]+)}}\\n(.*?)^\\{\\{/if}}\\n",
                    Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern ELSE_LINE = Pattern.compile("^\\{\\{else}}\\n", Pattern.MULTILINE);
    private static final String ELSE = "{{else}}";
    private static final Pattern SECTION = Pattern.compile("^(?=## )", Pattern.MULTILINE);
    private static final Pattern NUMBERED = Pattern.compile("^## (\\d+) ", Pattern.MULTILINE);
    private static final Pattern BLANK_LINES = Pattern.compile("\\n{3,}");

    private static final Pattern SIGNS = Pattern.compile("[\\\\`*_\\[\\]<>#|~{}]");
    private static final Pattern ENTITY = Pattern.compile("&(?=#?\\w+;)");

    /// What makes a list, or underlines the line above, where a line begins with it. A telephone
    /// number does not.
    private static final Pattern LEADING_SIGN = Pattern.compile("^(?=[-+](\\s|$)|[-=]+\\s*$)");
    private static final Pattern LEADING_NUMBER = Pattern.compile("^(\\d{1,9})(?=[.)](\\s|$))");

    private static final DateTimeFormatter GERMAN_DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final TemplateVocabulary vocabulary;
    private final TemplateLanguage language;
    private final Map<String, PlaceholderValue> values;
    private final boolean isPublic;

    private TemplateRenderer(
            TemplateVocabulary vocabulary,
            TemplateLanguage language,
            Map<String, PlaceholderValue> values,
            boolean isPublic) {
        this.vocabulary = vocabulary;
        this.language = language;
        this.values = values;
        this.isPublic = isPublic;
    }

    /// @param facts the conditions that hold
    /// @param dropped numbers of sections that are left out
    /// @param isPublic whether people outside the organisation read it
    public static String render(
            TemplateVocabulary vocabulary,
            String words,
            TemplateLanguage language,
            Map<String, PlaceholderValue> values,
            Set<String> facts,
            List<Integer> dropped,
            boolean isPublic) {
        var chosen = choose(COMMENT.matcher(words).replaceAll(""), facts);
        var kept = drop(chosen, dropped);
        var renderer = new TemplateRenderer(vocabulary, language, values, isPublic);
        var filled = replace(TAG, kept, match -> renderer.value(match.group(1)));
        return numbered(BLANK_LINES.matcher(filled).replaceAll("\n\n").strip() + "\n");
    }

    private static String replace(Pattern pattern, String text, Function<MatchResult, String> by) {
        return pattern.matcher(text).replaceAll(match -> Matcher.quoteReplacement(by.apply(match)));
    }

    private static String choose(String text, Set<String> facts) {
        var inline =
                replace(
                        INLINE,
                        text,
                        match -> {
                            var inner = match.group(2);
                            var otherwise = inner.indexOf(ELSE);
                            if (holds(match.group(1), facts)) {
                                return otherwise < 0 ? inner : inner.substring(0, otherwise);
                            }
                            return otherwise < 0 ? "" : inner.substring(otherwise + ELSE.length());
                        });
        return replace(
                BLOCK,
                inline,
                match -> {
                    var parts = ELSE_LINE.split(match.group(2), 2);
                    if (holds(match.group(1), facts)) {
                        return parts[0];
                    }
                    return parts.length > 1 ? parts[1] : "";
                });
    }

    private static boolean holds(String condition, Set<String> facts) {
        for (var key : condition.split("\\|", -1)) {
            if (facts.contains(key)) {
                return true;
            }
        }
        return false;
    }

    private static String drop(String text, List<Integer> dropped) {
        if (dropped.isEmpty()) {
            return text;
        }
        return SECTION.splitAsStream(text)
                .filter(
                        part ->
                                dropped.stream()
                                        .noneMatch(number -> part.startsWith("## " + number + " ")))
                .collect(Collectors.joining());
    }

    /// Sections that fell away leave no hole.
    private static String numbered(String text) {
        var next = new int[] {0};
        return replace(
                NUMBERED,
                text,
                _ -> {
                    next[0]++;
                    return "## " + next[0] + " ";
                });
    }

    private String value(String key) {
        var placeholder =
                vocabulary
                        .find(key)
                        .orElseThrow(
                                () -> new IllegalStateException("No such placeholder: " + key));
        var value = known(placeholder);
        if (placeholder.type() == Placeholder.Type.TABLE) {
            return table(placeholder, value);
        }
        return switch (value) {
            case null -> placeholder.empty().in(language);
            case PlaceholderValue.Text(var text) -> escape(text);
            case PlaceholderValue.Amount(var number) ->
                    NumberFormat.getInstance(language.locale()).format(number);
            case PlaceholderValue.Day(var day) -> day(day, language);
            case PlaceholderValue.Items(var items) -> joined(items);
            case PlaceholderValue.Holders(var names) -> {
                var function = placeholder.name().in(language);
                yield isPublic && !placeholder.isNamedInPublic()
                        ? function
                        : joined(names) + " (" + function + ")";
            }
            case PlaceholderValue.Table _, PlaceholderValue.Nothing _ ->
                    throw new IllegalStateException("This is no table: " + key);
        };
    }

    private @Nullable PlaceholderValue known(Placeholder placeholder) {
        var value = values.get(placeholder.key());
        for (var other : placeholder.fallback()) {
            if (value == null) {
                value = values.get(other);
            }
        }
        return value;
    }

    private String joined(List<String> items) {
        var escaped = items.stream().map(TemplateRenderer::escape).toList();
        return escaped.size() == 1
                ? escaped.getFirst()
                : String.join(", ", escaped.subList(0, escaped.size() - 1))
                        + " "
                        + language.and()
                        + " "
                        + escaped.getLast();
    }

    private String table(Placeholder placeholder, @Nullable PlaceholderValue value) {
        var columns = placeholder.columns().stream().map(one -> one.in(language)).toList();
        var head = line(columns) + "\n|" + "---|".repeat(columns.size()) + "\n";
        var rows =
                switch (value) {
                    case null -> line(alone(placeholder.empty().in(language), columns.size()));
                    case PlaceholderValue.Nothing(var by, var on) -> {
                        var none = Objects.requireNonNull(placeholder.none()).in(language);
                        var declared = escape(by) + ", " + day(on, language);
                        yield line(alone(none + " (" + declared + ")", columns.size()));
                    }
                    case PlaceholderValue.Table known -> lines(placeholder, known, columns);
                    case PlaceholderValue.Text _,
                            PlaceholderValue.Amount _,
                            PlaceholderValue.Day _,
                            PlaceholderValue.Items _,
                            PlaceholderValue.Holders _ ->
                            throw new IllegalStateException(
                                    "This is a table: " + placeholder.key());
                };
        return head + rows;
    }

    private String lines(
            Placeholder placeholder, PlaceholderValue.Table table, List<String> columns) {
        var lines = new ArrayList<String>();
        for (List<@Nullable String> row : table.rows()) {
            lines.add(line(row(placeholder, row, columns)));
        }
        return String.join("\n", lines);
    }

    private List<String> row(
            Placeholder placeholder, List<@Nullable String> cells, List<String> columns) {
        if (cells.size() != columns.size()) {
            throw new IllegalStateException("Another number of columns: " + placeholder.key());
        }
        var row = new ArrayList<String>();
        for (var at = 0; at < cells.size(); at++) {
            var cell = cells.get(at);
            row.add(cell == null ? gap(columns.get(at)) : cell(cell));
        }
        return row;
    }

    private String gap(String what) {
        return switch (language) {
            case EN -> "[missing: " + what + "]";
            case DE -> "[fehlt: " + what + "]";
        };
    }

    private static List<String> alone(String first, int width) {
        var cells = new ArrayList<String>();
        cells.add(first);
        for (var at = 1; at < width; at++) {
            cells.add("");
        }
        return cells;
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    public static String number(long number, TemplateLanguage language) {
        return NumberFormat.getInstance(language.locale()).format(number);
    }

    public static String day(LocalDate day, TemplateLanguage language) {
        return switch (language) {
            case EN -> day.toString();
            case DE -> day.format(GERMAN_DAY);
        };
    }

    private static String cell(String text) {
        return text.strip()
                .lines()
                .map(TemplateRenderer::escape)
                .collect(Collectors.joining("<br>"));
    }

    /// On one line, with a backslash before whatever Markdown would take for more than a letter.
    static String escape(String text) {
        var line = text.strip().replaceAll("\\R+", " ");
        var signs = replace(SIGNS, line, match -> "\\" + match.group());
        var entities = ENTITY.matcher(signs).replaceAll("\\\\&");
        var lists = LEADING_SIGN.matcher(entities).replaceAll("\\\\");
        return LEADING_NUMBER.matcher(lists).replaceAll("$1\\\\");
    }
}
