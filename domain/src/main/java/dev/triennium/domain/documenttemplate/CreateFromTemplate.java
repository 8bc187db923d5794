package dev.triennium.domain.documenttemplate;

import dev.triennium.domain.document.DocumentFolderId;
import dev.triennium.domain.implementationplan.PlanSize;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Make a document from a template.
///
/// @param template the key of one of the product's; null: it is a firm's own
/// @param firmTemplate of the firm that the caller acts for; null: it is one of the product's
/// @param system that the document is for
/// @param folder null: it lies in none
/// @param title null: the template's name
/// @param number null: it has none yet
/// @param size null: by the effective personnel of the scope; where it says nothing, of no size
/// @param facts that the product does not know by itself
/// @param effectiveOn from when on it shall hold; null: nobody knows yet
/// @param rightlyEmpty tables that have no entries because there is nothing to enter
public record CreateFromTemplate(
        @Nullable String template,
        @Nullable FirmDocumentTemplateId firmTemplate,
        ManagementSystemId system,
        TemplateLanguage language,
        ColleagueId owner,
        @Nullable DocumentFolderId folder,
        @Nullable String title,
        @Nullable String number,
        @Nullable PlanSize size,
        List<OrganisationFact> facts,
        @Nullable LocalDate effectiveOn,
        List<String> rightlyEmpty) {

    public CreateFromTemplate {
        Objects.requireNonNull(system);
        Objects.requireNonNull(language);
        Objects.requireNonNull(owner);
        facts = List.copyOf(facts);
        rightlyEmpty = List.copyOf(rightlyEmpty);
    }
}
