package dev.triennium.api.error;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// The little of the PO format of GNU gettext that we write: `msgid` and `msgstr`, each on one
/// line.
final class Translations {

    private static final Pattern LINE =
            Pattern.compile("(msgid|msgstr) \"((?:[^\"\\\\]|\\\\.)*)\"");

    private Translations() {}

    /// @return the translations by the English text
    static Map<String, String> read(InputStream content) throws IOException {
        var texts = new LinkedHashMap<String, String>();
        var english = "";
        var file = new String(content.readAllBytes(), StandardCharsets.UTF_8);
        for (var line : file.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var parts = LINE.matcher(line.strip());
            if (!parts.matches()) {
                throw new IllegalStateException("Not a line of a translation: " + line);
            }
            var text = parts.group(2).replaceAll("\\\\(.)", "$1");
            if (parts.group(1).equals("msgid")) {
                english = text;
            } else if (texts.put(english, text) != null) {
                throw new IllegalStateException("Translated twice: " + english);
            }
        }
        return texts;
    }
}
