package dev.triennium.domain.documenttemplate;

import dev.triennium.domain.firmtemplate.FirmTemplateRepository;
import dev.triennium.domain.firmtemplate.FirmText;

/// The firms' own templates of documents: Markdown with placeholders and conditions.
public interface FirmDocumentTemplateRepository extends FirmTemplateRepository<FirmText> {}
