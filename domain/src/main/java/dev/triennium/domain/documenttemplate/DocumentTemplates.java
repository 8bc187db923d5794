package dev.triennium.domain.documenttemplate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// All templates that come with the product, in their order.
public record DocumentTemplates(TemplateVocabulary vocabulary, List<DocumentTemplate> all) {

    public DocumentTemplates {
        Objects.requireNonNull(vocabulary);
        all = List.copyOf(all);
    }

    public Optional<DocumentTemplate> find(String key) {
        return all.stream().filter(one -> one.key().equals(key)).findFirst();
    }
}
