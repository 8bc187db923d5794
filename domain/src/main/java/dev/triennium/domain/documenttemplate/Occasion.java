package dev.triennium.domain.documenttemplate;

import dev.triennium.domain.managementsystem.ScopeContent;
import dev.triennium.domain.standard.Standard;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// What a template is filled for.
///
/// @param system the name of the management system
/// @param scope in force; before there is one, as it is drafted
/// @param standards that the system is built to, in the scope's order
public record Occasion(
        String system,
        ScopeContent scope,
        List<Standard> standards,
        TemplateLanguage language,
        LocalDate today) {

    public Occasion {
        Objects.requireNonNull(system);
        Objects.requireNonNull(scope);
        standards = List.copyOf(standards);
        Objects.requireNonNull(language);
        Objects.requireNonNull(today);
    }
}
