package dev.triennium.domain.documenttemplate;

import dev.triennium.domain.document.Classification;
import dev.triennium.domain.document.DocumentKind;

/// What documents say of documents, in the languages of templates.
final class TemplateWords {

    private TemplateWords() {}

    static String of(DocumentKind kind, TemplateLanguage language) {
        var words =
                switch (kind) {
                    case POLICY -> new TemplateText("policy", "Politik");
                    case PROCEDURE -> new TemplateText("procedure", "Verfahren");
                    case WORK_INSTRUCTION ->
                            new TemplateText("work instruction", "Arbeitsanweisung");
                    case FORM -> new TemplateText("form", "Formular");
                    case RECORD -> new TemplateText("record", "Aufzeichnung");
                    case MANUAL -> new TemplateText("manual", "Handbuch");
                };
        return words.in(language);
    }

    static String of(Classification classification, TemplateLanguage language) {
        var words =
                switch (classification) {
                    case PUBLIC -> new TemplateText("public", "öffentlich");
                    case INTERNAL -> new TemplateText("internal", "intern");
                    case CONFIDENTIAL -> new TemplateText("confidential", "vertraulich");
                };
        return words.in(language);
    }

    /// From when on a version holds, as long as nobody knows the day.
    static String withPublication(TemplateLanguage language) {
        return new TemplateText("with publication", "mit Veröffentlichung").in(language);
    }

    static String monthsAfterwards(int months, TemplateLanguage language) {
        return new TemplateText(
                        months + " months after publication",
                        months + " Monate nach Veröffentlichung")
                .in(language);
    }

    static String madeFrom(DocumentTemplate template, TemplateLanguage language) {
        var name = template.name().in(language);
        return new TemplateText(
                        "Made from the template “" + name + "” (" + template.version() + ").",
                        "Aus der Vorlage „" + name + "“ erstellt (" + template.version() + ").")
                .in(language);
    }

    /// @param firm what the firm is called whose template it is
    static String madeFrom(DocumentTemplate template, String firm, TemplateLanguage language) {
        var name = template.name().in(language);
        return new TemplateText(
                        "Made from the template “"
                                + name
                                + "” of "
                                + firm
                                + ", version "
                                + template.version()
                                + ".",
                        "Aus der Vorlage „"
                                + name
                                + "“ von "
                                + firm
                                + " erstellt, Version "
                                + template.version()
                                + ".")
                .in(language);
    }
}
