package dev.triennium.api.participation;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What came from the form of a link's page.
///
/// @param fields the first value of each
/// @param file null: none was chosen
/// @param isTooLarge whether more came than any form takes; nothing of it was read then
public record LinkForm(Map<String, String> fields, @Nullable GivenFile file, boolean isTooLarge) {

    /// Where a form has its file.
    public static final String FILE = "file";

    public LinkForm {
        fields = Map.copyOf(fields);
    }

    /// @param name what the person calls it
    public record GivenFile(String name, Source source) {

        public GivenFile {
            Objects.requireNonNull(name);
            Objects.requireNonNull(source);
        }

        /// Opens the content, once.
        @FunctionalInterface
        public interface Source {
            InputStream open() throws IOException;
        }
    }
}
