package dev.triennium.domain.documenttemplate;

/// The templates that come with the product.
@FunctionalInterface
public interface DocumentTemplateRepository {

    DocumentTemplates get();
}
