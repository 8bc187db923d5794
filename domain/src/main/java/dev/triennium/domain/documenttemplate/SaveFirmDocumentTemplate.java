package dev.triennium.domain.documenttemplate;

import org.jspecify.annotations.Nullable;

/// What is saved of a firm's own template.
///
/// @param english null: as it was until now, at first nothing
/// @param german null: as it was until now, at first nothing
/// @param note what was changed, and why; null: nobody says
public record SaveFirmDocumentTemplate(
        @Nullable FirmDocumentWords english,
        @Nullable FirmDocumentWords german,
        @Nullable String note) {}
