package dev.triennium.spreadsheet.context;

import static dev.triennium.spreadsheet.register.RegisterColumns.count;
import static dev.triennium.spreadsheet.register.RegisterColumns.text;

import dev.triennium.domain.Language;
import dev.triennium.domain.context.ClimateRelevance;
import dev.triennium.domain.context.ContextIssue;
import dev.triennium.domain.context.ContextIssueOrigin;
import dev.triennium.domain.context.ContextIssueTopic;
import dev.triennium.domain.context.ContextReport;
import dev.triennium.domain.context.InterestedParty;
import dev.triennium.domain.context.InterestedPartyId;
import dev.triennium.domain.context.InterestedPartyKind;
import dev.triennium.domain.context.PartyRequirement;
import dev.triennium.domain.register.RegisterReport;
import dev.triennium.domain.register.RegisterSheets;
import dev.triennium.domain.register.Registered;
import dev.triennium.spreadsheet.poi.Book;
import dev.triennium.spreadsheet.poi.Book.Tone;
import dev.triennium.spreadsheet.poi.Book.Value;
import dev.triennium.spreadsheet.register.RegisterColumns;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The context of organisations as workbooks.
@Component
class WorkbookContextSheets implements RegisterSheets<ContextReport> {

    @Override
    public String title(ContextReport report) {
        return title(new Language(report.register().locale()));
    }

    private static String title(Language words) {
        return words.of("Context and interested parties", "Kontext und interessierte Parteien");
    }

    @Override
    public void write(ContextReport report, OutputStream out) throws IOException {
        var words = new Language(report.register().locale());
        try (var book = new Book()) {
            book.addCover(words.of("Summary", "Überblick"), title(words), about(report, words));
            addIssues(book, report.issues(), words);
            addParties(book, report.parties(), words);
            addRequirements(book, report, words);
            book.write(out);
        }
    }

    private static List<Map.Entry<String, Value>> about(ContextReport report, Language words) {
        var lines = RegisterColumns.about(report.register(), words);
        lines.add(open(words.of("Open issues", "Offene Themen"), report.issues()));
        lines.add(open(words.of("Interested parties", "Interessierte Parteien"), report.parties()));
        lines.add(
                open(words.of("Their requirements", "Deren Anforderungen"), report.requirements()));
        lines.add(
                count(
                        words.of("Not addressed", "Davon nicht behandelt"),
                        report.requirements().rows().stream()
                                .map(RegisterReport.Row::entry)
                                .filter(PartyRequirement::isOpen)
                                .filter(one -> !one.content().isAddressed())
                                .count()));
        lines.add(
                Map.entry(
                        words.of("Climate change", "Klimawandel"),
                        climate(report.climateRelevance(), words)));
        return lines;
    }

    private static <R extends Registered<?, R>> Map.Entry<String, Value> open(
            String label, RegisterReport<R> report) {
        return count(label, report.rows().stream().filter(row -> row.entry().isOpen()).count());
    }

    private static Value climate(ClimateRelevance relevance, Language words) {
        return switch (relevance) {
            case OPEN -> new Value.Text(words.of("Not decided yet", "Noch offen"), Tone.BAD);
            case RELEVANT -> text(words.of("Relevant", "Relevant"));
            case NOT_RELEVANT -> text(words.of("Not relevant", "Nicht relevant"));
        };
    }

    private static void addIssues(Book book, RegisterReport<ContextIssue> issues, Language words) {
        new RegisterColumns<>(issues, words)
                .add("Issue", "Thema", 40, one -> text(one.title()))
                .add("Origin", "Herkunft", 12, one -> text(origin(one.content().origin(), words)))
                .add("Field", "Gebiet", 18, one -> text(topic(one.content().topic(), words)))
                .add(
                        "What is known",
                        "Was bekannt ist",
                        50,
                        one -> text(one.content().description()))
                .add("Relevant", "Relevant", 12, one -> yesOrNo(one.content().isRelevant(), words))
                .add(
                        "Effect, or why none",
                        "Auswirkung oder warum keine",
                        50,
                        one -> text(one.content().effect()))
                .add(
                        "What is done about it",
                        "Wie damit umgegangen wird",
                        40,
                        one -> text(one.content().response()))
                .addOwner()
                .addReviews(ContextIssue::keeping)
                .addRisks()
                .addClausesAndControls()
                .addClosure(one -> one.keeping().closure())
                .write(book, words.of("Issues", "Themen"));
    }

    private static void addParties(
            Book book, RegisterReport<InterestedParty> parties, Language words) {
        new RegisterColumns<>(parties, words)
                .add("Interested party", "Interessierte Partei", 40, one -> text(one.title()))
                .add("Kind", "Art", 20, one -> text(kind(one.content().kind(), words)))
                .add(
                        "How it is known what they want",
                        "Woher bekannt ist, was sie wollen",
                        50,
                        one -> text(one.content().knownFrom()))
                .addOwner()
                .addReviews(InterestedParty::keeping)
                .addRisks()
                .addClausesAndControls()
                .addClosure(one -> one.keeping().closure())
                .write(book, words.of("Interested parties", "Interessierte Parteien"));
    }

    private static void addRequirements(Book book, ContextReport report, Language words) {
        Map<InterestedPartyId, String> names =
                report.parties().rows().stream()
                        .map(RegisterReport.Row::entry)
                        .collect(Collectors.toMap(InterestedParty::id, InterestedParty::title));
        new RegisterColumns<>(report.requirements(), words)
                .add(
                        "Interested party",
                        "Interessierte Partei",
                        30,
                        one -> text(names.get(one.content().interestedParty())))
                .add("Requirement", "Anforderung", 40, one -> text(one.title()))
                .add("Description", "Beschreibung", 50, one -> text(one.content().description()))
                .add(
                        "Obligation",
                        "Verpflichtung",
                        14,
                        one -> yesOrNo(one.content().isObligation(), words))
                .add(
                        "About the climate",
                        "Zum Klima",
                        14,
                        one -> yesOrNo(one.content().isClimateRelated(), words))
                .add(
                        "Addressed",
                        "Behandelt",
                        12,
                        one -> yesOrNo(one.content().isAddressed(), words))
                .add(
                        "How, or why not",
                        "Wie oder warum nicht",
                        50,
                        one -> text(one.content().handling()))
                .addOwner()
                .addReviews(PartyRequirement::keeping)
                .addRisks()
                .addClausesAndControls()
                .addClosure(one -> one.keeping().closure())
                .write(book, words.of("Requirements", "Anforderungen"));
    }

    private static Value yesOrNo(boolean isSo, Language words) {
        return text(isSo ? words.of("Yes", "Ja") : words.of("No", "Nein"));
    }

    private static String origin(ContextIssueOrigin origin, Language words) {
        return switch (origin) {
            case INTERNAL -> words.of("Internal", "Intern");
            case EXTERNAL -> words.of("External", "Extern");
        };
    }

    private static String topic(ContextIssueTopic topic, Language words) {
        return switch (topic) {
            case MARKET -> words.of("Market", "Markt");
            case TECHNOLOGY -> words.of("Technology", "Technik");
            case LAW -> words.of("Law and contracts", "Recht und Verträge");
            case PEOPLE -> words.of("People", "Personal");
            case FINANCES -> words.of("Finances", "Finanzen");
            case ENVIRONMENT -> words.of("Environment", "Umwelt");
            case CLIMATE_CHANGE -> words.of("Climate change", "Klimawandel");
            case SUPPLY -> words.of("Supply", "Beschaffung");
            case SOCIETY -> words.of("Society", "Gesellschaft");
            case ORGANISATION -> words.of("Organisation", "Organisation");
        };
    }

    private static String kind(InterestedPartyKind kind, Language words) {
        return switch (kind) {
            case CUSTOMER -> words.of("Customers", "Kunden");
            case WORKER -> words.of("Workers", "Beschäftigte");
            case OWNER -> words.of("Owners and lenders", "Eigentümer und Geldgeber");
            case SUPPLIER -> words.of("Suppliers", "Lieferanten");
            case AUTHORITY -> words.of("Authorities", "Behörden");
            case NEIGHBOUR -> words.of("Neighbours", "Nachbarn");
            case PARTNER -> words.of("Partners", "Partner");
            case INSURER -> words.of("Insurers", "Versicherer");
            case PUBLIC -> words.of("Public", "Öffentlichkeit");
            case OTHER -> words.of("Others", "Andere");
        };
    }
}
