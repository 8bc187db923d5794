package dev.triennium.pdf.nonconformity;

import dev.triennium.domain.file.FileType;
import dev.triennium.domain.nonconformity.NonconformityGrade;
import dev.triennium.domain.nonconformity.ResponsePack;
import dev.triennium.pdf.page.Pages;
import dev.triennium.pdf.page.Pages.Cell;
import dev.triennium.pdf.page.Pages.Column;
import dev.triennium.pdf.page.Pages.Fact;
import dev.triennium.pdf.page.Pages.Signature;
import dev.triennium.pdf.page.Pages.Tone;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Responses to certification bodies as pages.
@Component
class PagesResponsePack implements ResponsePack.Form {

    private static final String NOTHING = "–";

    @Override
    public FileType type() {
        return FileType.PDF;
    }

    @Override
    public void write(ResponsePack pack, OutputStream out) throws IOException {
        var words = pack.words();
        var pages =
                new Pages(
                        words,
                        pack.title(),
                        List.of(
                                pack.organisation(),
                                "%s, %s".formatted(pack.standard(), pack.auditName())),
                        "%s · %s %d"
                                .formatted(
                                        pack.organisation(),
                                        words.of("Response", "Antwort"),
                                        pack.number()));
        pages.facts(
                List.of(
                        Fact.of(
                                words.of("Certification body", "Zertifizierungsstelle"),
                                pack.body()),
                        Fact.of(
                                words.of("Last day of the audit", "Letzter Tag des Audits"),
                                pages.day(pack.auditedOn())),
                        Fact.of(words.of("Response", "Antwort"), String.valueOf(pack.number())),
                        Fact.of(words.of("Sent on", "Versandt am"), pages.day(pack.sentOn())),
                        Fact.of(words.of("Sent by", "Versandt von"), pack.sentBy())));
        pages.heading(words.of("Nonconformities", "Nichtkonformitäten"));
        pages.table(
                List.of(
                        new Column(words.of("Reference", "Kennung"), 18),
                        new Column(words.of("Grade", "Einstufung"), 16),
                        new Column(words.of("Requirement", "Anforderung"), 30),
                        new Column(words.of("Actions", "Maßnahmen"), 18),
                        new Column(words.of("Done", "Erledigt"), 18)),
                pack.items().stream().map(item -> overview(pack, item)).toList());
        pack.items().forEach(item -> add(pages, pack, item));
        pages.signatures(
                List.of(
                        new Signature(
                                words.of("For the organisation", "Für die Organisation"),
                                pack.sentBy()),
                        new Signature(
                                words.of(
                                        "For the certification body",
                                        "Für die Zertifizierungsstelle"),
                                pack.body())));
        pages.write(out);
    }

    private static List<Cell> overview(ResponsePack pack, ResponsePack.Item item) {
        var done = item.actions().stream().filter(one -> one.action().completion() != null).count();
        return List.of(
                Cell.of(item.one().reference().text()),
                grade(pack, item),
                Cell.of(item.one().content().requirement()),
                Cell.of(String.valueOf(item.actions().size())),
                Cell.of(String.valueOf(done)));
    }

    private static Cell grade(ResponsePack pack, ResponsePack.Item item) {
        var grade = item.one().grade();
        return new Cell(
                pack.grade(grade), grade == NonconformityGrade.MAJOR ? Tone.MAJOR : Tone.MINOR);
    }

    private static void add(Pages pages, ResponsePack pack, ResponsePack.Item item) {
        var words = pack.words();
        var one = item.one();
        pages.newPage();
        pages.heading(one.reference().text());
        pages.facts(
                List.of(
                        new Fact(words.of("Grade", "Einstufung"), grade(pack, item)),
                        Fact.of(
                                words.of("Requirement", "Anforderung"),
                                one.content().requirement()),
                        Fact.of(
                                words.of("Clauses", "Abschnitte"),
                                String.join("\n", item.clauses())),
                        Fact.of(words.of("Statement", "Feststellung"), one.content().statement()),
                        Fact.of(words.of("Evidence", "Nachweis"), one.content().evidence()),
                        Fact.of(words.of("Owner", "Verantwortlich"), orNothing(item.owner()))));
        pages.subheading(words.of("Correction", "Korrektur"));
        pages.facts(
                List.of(
                        Fact.of(
                                words.of("What was done", "Was getan wurde"),
                                item.correction().what()),
                        Fact.of(words.of("On", "Am"), pages.day(item.correction().doneOn()))));
        pages.subheading(words.of("Extent", "Ausmaß"));
        pages.facts(
                List.of(
                        Fact.of(
                                words.of("Where else looked", "Wo sonst nachgesehen"),
                                item.extent().where()),
                        Fact.of(
                                words.of("How many", "Anzahl"),
                                String.valueOf(item.extent().lookedAt())),
                        Fact.of(
                                words.of("What was found", "Was festgestellt wurde"),
                                item.extent().found())));
        pages.subheading("%s (%s)".formatted(words.of("Causes", "Ursachen"), pack.method(item)));
        addCauses(pages, pack, item);
        pages.subheading(words.of("Corrective actions", "Korrekturmaßnahmen"));
        pages.table(
                List.of(
                        new Column(words.of("Cause", "Ursache"), 10),
                        new Column(words.of("Action", "Maßnahme"), 30),
                        new Column(words.of("Owner", "Verantwortlich"), 18),
                        new Column(words.of("Due on", "Fällig am"), 14),
                        new Column(words.of("Done on", "Erledigt am"), 14),
                        new Column(words.of("Evidence", "Nachweis"), 24)),
                item.byCause().stream().map(planned -> action(pack, planned)).toList());
    }

    private static void addCauses(Pages pages, ResponsePack pack, ResponsePack.Item item) {
        var words = pack.words();
        var first =
                switch (item.analysis().method()) {
                    case FIVE_WHYS -> words.of("Step", "Schritt");
                    case ISHIKAWA -> words.of("Category", "Bereich");
                };
        for (var lines : pack.causeLines(item)) {
            pages.table(
                    causeColumns(pack, first),
                    lines.stream().map(PagesResponsePack::cause).toList());
        }
    }

    private static List<Cell> cause(ResponsePack.CauseLine line) {
        return List.of(
                Cell.of(line.step()),
                Cell.of(line.text()),
                Cell.of(line.evidence()),
                Cell.of(line.cause() == null ? null : String.valueOf(line.cause())));
    }

    private static List<Column> causeColumns(ResponsePack pack, String first) {
        var words = pack.words();
        return List.of(
                new Column(first, 16),
                new Column(words.of("Answer", "Antwort"), 44),
                new Column(words.of("Evidence", "Nachweis"), 28),
                new Column(words.of("Cause", "Ursache"), 12));
    }

    private static List<Cell> action(ResponsePack pack, ResponsePack.Planned planned) {
        var action = planned.action();
        var completion = action.completion();
        return List.of(
                Cell.of(String.valueOf(action.cause())),
                Cell.of(action.content().what()),
                Cell.of(orNothing(planned.owner())),
                Cell.of(day(pack, action.dueOn())),
                completion == null
                        ? Cell.of(NOTHING)
                        : new Cell(day(pack, completion.on()), Tone.GOOD),
                Cell.of(orNothing(pack.proof(planned))));
    }

    private static String day(ResponsePack pack, LocalDate day) {
        return Pages.day(pack.words(), day);
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? NOTHING : text;
    }
}
