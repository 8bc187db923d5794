package dev.triennium.domain.documenttemplate;

import dev.triennium.domain.Message;
import dev.triennium.domain.error.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads the words of a template as [TemplateRenderer] will, and says what is wrong with them, line
/// by line: what the vocabulary does not have, and conditions that do not end where they should.
final class TemplateCheck {

    /// More than anybody mends at once.
    private static final int MAX_FAULTS = 20;

    private static final int MAX_SHOWN = 60;

    private static final Pattern TAG = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern NOT_A_LINE_END = Pattern.compile("[^\\n]");
    private static final String IF = "#if ";
    private static final String ELSE = "else";
    private static final String END = "/if";

    private final TemplateVocabulary vocabulary;
    private final Set<String> placeholders = new HashSet<>();
    private final Set<String> conditions = new HashSet<>();
    private final List<Message> faults = new ArrayList<>();

    /// The line on which the open block began; 0: none is open.
    private int block;

    private boolean hasElse;

    private TemplateCheck(TemplateVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static TemplateCheck of(TemplateVocabulary vocabulary, String words) {
        var check = new TemplateCheck(vocabulary);
        // Line by line as they were, without what is in comments.
        var lines =
                COMMENT.matcher(inLines(words))
                        .replaceAll(
                                comment -> NOT_A_LINE_END.matcher(comment.group()).replaceAll(""))
                        .split("\\n", -1);
        for (var index = 0; index < lines.length; index++) {
            check.line(index + 1, lines[index]);
        }
        if (check.block > 0) {
            check.fault("Line {0}: the condition that begins here does not end.", check.block);
        }
        return check;
    }

    /// As the renderer expects them, whichever system they were written on.
    static String inLines(String words) {
        var lines = words.replace("\r\n", "\n").replace('\r', '\n');
        return lines.endsWith("\n") ? lines : lines + "\n";
    }

    Set<String> placeholders() {
        return Set.copyOf(placeholders);
    }

    Set<String> conditions() {
        return Set.copyOf(conditions);
    }

    /// @param field that has the words
    List<Violation> faults(String field) {
        return faults.stream().map(fault -> Violation.of(field, fault)).toList();
    }

    private void fault(String sentence, Object... values) {
        if (faults.size() < MAX_FAULTS) {
            faults.add(Message.of(sentence, values));
        }
    }

    private void line(int number, String line) {
        var tag = TAG.matcher(line);
        if (tag.matches() && isOfACondition(tag.group(1))) {
            blockTag(number, tag.group(1));
            return;
        }
        if (TAG.matcher(line).replaceAll("").matches(".*(\\{\\{|}}).*")) {
            fault("Line {0}: two braces stand here that enclose no placeholder.", number);
        }
        inside(number, line);
    }

    private static boolean isOfACondition(String tag) {
        return tag.startsWith(IF) || tag.equals(ELSE) || tag.equals(END);
    }

    private void blockTag(int number, String tag) {
        if (tag.startsWith(IF)) {
            if (block > 0) {
                nested(number);
            }
            block = number;
            hasElse = false;
            condition(number, tag);
        } else if (block == 0 || (tag.equals(ELSE) && hasElse)) {
            outside(number, tag);
        } else if (tag.equals(ELSE)) {
            hasElse = true;
        } else {
            block = 0;
        }
    }

    private void inside(int number, String line) {
        var isOpen = false;
        var isElse = false;
        var end = 0;
        var tags = TAG.matcher(line);
        while (tags.find()) {
            var tag = tags.group(1);
            if (tag.startsWith(IF)) {
                if (isOpen) {
                    nested(number);
                }
                isOpen = true;
                isElse = false;
                condition(number, tag);
            } else if (tag.equals(ELSE)) {
                if (!isOpen || isElse) {
                    outside(number, tag);
                }
                isElse = true;
            } else if (tag.equals(END)) {
                if (!isOpen) {
                    outside(number, tag);
                } else if (tags.start() == end && !isElse) {
                    fault("Line {0}: there is nothing inside of this condition.", number);
                }
                isOpen = false;
            } else {
                placeholder(number, tag, line.equals(tags.group()));
            }
            end = tags.end();
        }
        if (isOpen) {
            fault(
                    "Line {0}: a condition that begins within a line ends within it; one of several"
                            + " lines has its signs on lines of their own.",
                    number);
        }
    }

    private void nested(int number) {
        fault("Line {0}: a condition stands inside of another one.", number);
    }

    private void outside(int number, String tag) {
        fault("Line {0}: “{1}” stands here, and no condition is open.", number, tag);
    }

    private void condition(int number, String tag) {
        for (var one : tag.substring(IF.length()).split("\\|", -1)) {
            if (vocabulary.conditions().contains(one)) {
                conditions.add(one);
            } else {
                fault("Line {0}: there is no condition “{1}”.", number, shown(one));
            }
        }
    }

    private void placeholder(int number, String key, boolean isAlone) {
        var known = vocabulary.find(key);
        if (known.isEmpty()) {
            fault("Line {0}: there is no placeholder “{1}”.", number, shown(key));
            return;
        }
        placeholders.add(key);
        if (known.get().type() == Placeholder.Type.TABLE && !isAlone) {
            fault("Line {0}: the table “{1}” stands on a line of its own.", number, key);
        }
    }

    private static String shown(String key) {
        return key.codePointCount(0, key.length()) <= MAX_SHOWN
                ? key
                : key.substring(0, key.offsetByCodePoints(0, MAX_SHOWN)) + "…";
    }
}
