package dev.triennium.spreadsheet.nonconformity;

import static dev.triennium.spreadsheet.register.RegisterColumns.count;
import static dev.triennium.spreadsheet.register.RegisterColumns.day;
import static dev.triennium.spreadsheet.register.RegisterColumns.text;

import dev.triennium.domain.file.FileType;
import dev.triennium.domain.nonconformity.NonconformityGrade;
import dev.triennium.domain.nonconformity.ResponsePack;
import dev.triennium.spreadsheet.poi.Book;
import dev.triennium.spreadsheet.poi.Book.Column;
import dev.triennium.spreadsheet.poi.Book.Tone;
import dev.triennium.spreadsheet.poi.Book.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Responses to certification bodies as workbooks.
@Component
class WorkbookResponsePack implements ResponsePack.Form {

    @Override
    public FileType type() {
        return FileType.XLSX;
    }

    @Override
    public void write(ResponsePack pack, OutputStream out) throws IOException {
        var words = pack.words();
        try (var book = new Book()) {
            book.addCover(words.of("Summary", "Überblick"), pack.title(), about(pack));
            book.addTable(
                    words.of("Nonconformities", "Nichtkonformitäten"),
                    List.of(
                            Column.of(words.of("Reference", "Kennung"), 16),
                            Column.of(words.of("Grade", "Einstufung"), 14),
                            Column.of(words.of("Requirement", "Anforderung"), 40),
                            Column.of(words.of("Clauses", "Abschnitte"), 30),
                            Column.of(words.of("Statement", "Feststellung"), 50),
                            Column.of(words.of("Evidence", "Nachweis"), 40),
                            Column.of(words.of("Correction", "Korrektur"), 50),
                            Column.of(words.of("Corrected on", "Korrigiert am"), 14),
                            Column.of(words.of("Where else looked", "Wo sonst nachgesehen"), 36),
                            Column.of(words.of("How many", "Anzahl"), 10),
                            Column.of(words.of("What was found", "Was festgestellt wurde"), 36),
                            Column.of(words.of("Owner", "Verantwortlich"), 24)),
                    pack.items().stream().map(item -> nonconformity(pack, item)).toList());
            book.addTable(
                    words.of("Causes", "Ursachen"),
                    List.of(
                            Column.of(words.of("Reference", "Kennung"), 16),
                            Column.of(words.of("Method", "Methode"), 18),
                            Column.of(words.of("Step", "Schritt"), 20),
                            Column.of(words.of("Answer", "Antwort"), 60),
                            Column.of(words.of("Evidence", "Nachweis"), 50),
                            Column.of(words.of("Cause", "Ursache"), 10)),
                    pack.items().stream()
                            .flatMap(
                                    item ->
                                            pack.causeLines(item).stream()
                                                    .flatMap(List::stream)
                                                    .map(line -> cause(pack, item, line)))
                            .toList());
            book.addTable(
                    words.of("Corrective actions", "Korrekturmaßnahmen"),
                    List.of(
                            Column.of(words.of("Reference", "Kennung"), 16),
                            Column.of(words.of("Cause", "Ursache"), 50),
                            Column.of(words.of("Action", "Maßnahme"), 50),
                            Column.of(words.of("Owner", "Verantwortlich"), 24),
                            Column.of(words.of("Due on", "Fällig am"), 14),
                            Column.of(words.of("Done on", "Erledigt am"), 14),
                            Column.of(words.of("Evidence", "Nachweis"), 50)),
                    pack.items().stream()
                            .flatMap(
                                    item ->
                                            item.byCause().stream()
                                                    .map(planned -> action(pack, item, planned)))
                            .toList());
            book.write(out);
        }
    }

    private static List<Map.Entry<String, Value>> about(ResponsePack pack) {
        var words = pack.words();
        var lines = new ArrayList<Map.Entry<String, Value>>();
        lines.add(Map.entry(words.of("Organisation", "Organisation"), text(pack.organisation())));
        lines.add(
                Map.entry(
                        words.of("Certification body", "Zertifizierungsstelle"),
                        text(pack.body())));
        lines.add(Map.entry(words.of("Standard", "Norm"), text(pack.standard())));
        lines.add(Map.entry(words.of("Audit", "Audit"), text(pack.auditName())));
        lines.add(
                Map.entry(
                        words.of("Last day of the audit", "Letzter Tag des Audits"),
                        day(pack.auditedOn())));
        lines.add(count(words.of("Response", "Antwort"), pack.number()));
        lines.add(Map.entry(words.of("Sent on", "Versandt am"), day(pack.sentOn())));
        lines.add(Map.entry(words.of("Sent by", "Versandt von"), text(pack.sentBy())));
        for (var grade : NonconformityGrade.values()) {
            lines.add(
                    count(
                            pack.grade(grade),
                            pack.items().stream()
                                    .filter(item -> item.one().grade() == grade)
                                    .count()));
        }
        return lines;
    }

    private static List<Value> nonconformity(ResponsePack pack, ResponsePack.Item item) {
        var one = item.one();
        return List.of(
                text(one.reference().text()),
                new Value.Text(
                        pack.grade(one.grade()),
                        one.grade() == NonconformityGrade.MAJOR ? Tone.BAD : Tone.FAIR),
                text(one.content().requirement()),
                text(String.join("\n", item.clauses())),
                text(one.content().statement()),
                text(one.content().evidence()),
                text(item.correction().what()),
                day(item.correction().doneOn()),
                text(item.extent().where()),
                new Value.Amount(item.extent().lookedAt()),
                text(item.extent().found()),
                text(item.owner()));
    }

    private static List<Value> cause(
            ResponsePack pack, ResponsePack.Item item, ResponsePack.CauseLine line) {
        return List.of(
                text(item.one().reference().text()),
                text(pack.method(item)),
                text(line.step()),
                text(line.text()),
                text(line.evidence()),
                line.cause() == null ? new Value.Nothing() : new Value.Amount(line.cause()));
    }

    private static List<Value> action(
            ResponsePack pack, ResponsePack.Item item, ResponsePack.Planned planned) {
        var action = planned.action();
        var completion = action.completion();
        var cause = item.analysis().causes().get(action.cause() - 1);
        return List.of(
                text(item.one().reference().text()),
                text(action.cause() + ". " + cause.text()),
                text(action.content().what()),
                text(planned.owner()),
                day(action.dueOn()),
                day(completion == null ? null : completion.on()),
                text(pack.proof(planned)));
    }
}
