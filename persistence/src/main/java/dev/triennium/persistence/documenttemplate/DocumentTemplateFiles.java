package dev.triennium.persistence.documenttemplate;

import dev.triennium.domain.documenttemplate.DocumentTemplate;
import dev.triennium.domain.documenttemplate.DocumentTemplateRepository;
import dev.triennium.domain.documenttemplate.DocumentTemplates;
import dev.triennium.domain.documenttemplate.TemplateText;
import dev.triennium.persistence.standard.YamlMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Reads the templates from the product's own files, when the first document asks for them. They
/// are no tables, as those of plans are none.
@Repository
class DocumentTemplateFiles implements DocumentTemplateRepository {

    private static final String FOLDER = "/documenttemplate/";

    private volatile @Nullable DocumentTemplates read;

    /// Two that ask at once may both read; what they get is the same.
    @Override
    public DocumentTemplates get() {
        var known = read;
        if (known == null) {
            known = readAll();
            read = known;
        }
        return known;
    }

    private static DocumentTemplates readAll() {
        var vocabulary = VocabularyFile.parse(mapping("vocabulary.yaml"));
        var index = mapping("index.yaml");
        if (index.integer("schemaVersion") != 1) {
            throw index.wrong("schemaVersion", "another shape is expected");
        }
        // What they say is what the types of the domain are.
        index.skip("generatedFor");
        index.skip("kinds");
        index.skip("classifications");
        index.skip("acknowledgeModes");
        index.skip("variantActions");
        index.skip("workRoles");
        var keys = new HashSet<String>();
        var templates =
                index.mappings("templates").stream()
                        .map(
                                entry -> {
                                    var template = template(entry);
                                    if (!keys.add(template.key())) {
                                        throw entry.wrong("key", "it stands twice");
                                    }
                                    return template;
                                })
                        .toList();
        index.end();
        return new DocumentTemplates(vocabulary, templates);
    }

    private static DocumentTemplate template(YamlMapping entry) {
        var key = entry.text("key");
        return IndexEntry.parse(
                entry, new TemplateText(text(key + ".en.md"), text(key + ".de.md")));
    }

    private static YamlMapping mapping(String file) {
        return YamlMapping.parse(file, bytes(file));
    }

    private static String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String file) {
        try (var in = DocumentTemplateFiles.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("There is no file " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
