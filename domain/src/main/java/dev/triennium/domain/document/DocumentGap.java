package dev.triennium.domain.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A place in a text where something is still missing, for everybody to see. Templates leave them
/// where nobody knows a value, and people write them where they will go on later.
///
/// @param text as it stands there, such as `[missing: scope statement]`
/// @param line counted from 1
public record DocumentGap(String text, int line) {

    /// How a gap begins in the languages of templates. What is escaped is data, and none.
    private static final Pattern MARK =
            Pattern.compile(
                    "(?<!\\\\)\\[(?:missing|fehlt|no entries yet|noch keine Einträge"
                            + "|not appointed|nicht benannt): [^\\[\\]\\n]+]");

    public DocumentGap {
        Objects.requireNonNull(text);
    }

    /// In the order of the text.
    public static List<DocumentGap> in(String markdown) {
        var gaps = new ArrayList<DocumentGap>();
        var number = 0;
        for (var line : markdown.split("\\R", -1)) {
            number++;
            var match = MARK.matcher(line);
            while (match.find()) {
                gaps.add(new DocumentGap(match.group(), number));
            }
        }
        return List.copyOf(gaps);
    }

    /// Files are as they are: nobody looks for gaps in them.
    static List<DocumentGap> in(@Nullable DocumentContent content) {
        return switch (content) {
            case DocumentContent.Markdown(var text) -> in(text);
            case DocumentContent.Uploaded _ -> List.of();
            case null -> List.of();
        };
    }
}
