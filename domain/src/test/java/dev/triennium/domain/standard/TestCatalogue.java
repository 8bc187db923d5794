package dev.triennium.domain.standard;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A small catalogue in memory. It knows what other features ask by id and nothing else.
public final class TestCatalogue {

    /// As the real catalogue has it, so that the database knows it too.
    public static final StandardId ISO_9001 =
            new StandardId(UUID.fromString("c02825e4-8bfb-55f0-a643-8d160494b0d0"));

    public static final StandardId ISO_9001_BEFORE = new StandardId(new UUID(3, 6));
    public static final StandardId ISO_13485 = new StandardId(new UUID(3, 2));
    public static final StandardId ISO_14001 = new StandardId(new UUID(3, 3));
    public static final StandardId ISO_27001 = new StandardId(new UUID(3, 4));

    public static final ControlId CONTROL = new ControlId(new UUID(3, 5));

    private static final Map<StandardId, Standard> STANDARDS =
            byId(
                    Stream.of(
                            standard(ISO_9001, "iso-9001-2026", "ISO 9001:2026"),
                            standard(ISO_9001_BEFORE, "iso-9001-2015", "ISO 9001:2015"),
                            standard(ISO_13485, "iso-13485-2016", "ISO 13485:2016"),
                            standard(ISO_14001, "iso-14001-2026", "ISO 14001:2026"),
                            standard(ISO_27001, "iso-iec-27001-2022", "ISO/IEC 27001:2022")),
                    Standard::id);

    private static final Map<ClauseId, Clause> CLAUSES =
            byId(
                    Stream.of(
                            clause(ISO_9001, "4.3"),
                            clause(ISO_9001, "8.3"),
                            clause(ISO_9001, "8.5.1"),
                            clause(ISO_13485, "4.2.1"),
                            clause(ISO_13485, "7.3"),
                            clause(ISO_14001, "8.2")),
                    Clause::id);

    private static final Map<ControlId, Control> CONTROLS =
            byId(
                    Stream.of(
                            new Control(
                                    CONTROL,
                                    ISO_27001,
                                    new ClauseNumber("A.5.7"),
                                    "Title",
                                    "organizational",
                                    null,
                                    "Question?",
                                    List.of(),
                                    null,
                                    List.of(),
                                    List.of())),
                    Control::id);

    private TestCatalogue() {}

    public static StandardRepository repository() {
        return (StandardRepository)
                Proxy.newProxyInstance(
                        StandardRepository.class.getClassLoader(),
                        new Class<?>[] {StandardRepository.class},
                        (_, method, arguments) ->
                                switch (method.getName()) {
                                    case "list" -> found(STANDARDS, arguments[0]);
                                    case "listClauses" -> found(CLAUSES, arguments[0]);
                                    case "listControls" -> found(CONTROLS, arguments[0]);
                                    case "listDocumented" -> documented(arguments[0]);
                                    default ->
                                            throw new UnsupportedOperationException(
                                                    method.getName());
                                });
    }

    public static ClauseId clauseId(StandardId standard, String number) {
        var name = standard.value() + " " + number;
        return new ClauseId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private static <I, D> Map<I, D> byId(Stream<D> all, Function<D, I> id) {
        return all.collect(Collectors.toUnmodifiableMap(id, Function.identity()));
    }

    private static <I, D> Map<I, D> found(Map<I, D> all, Object ids) {
        return all.entrySet().stream()
                .filter(entry -> ((Collection<?>) ids).contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Each clause asks for a document.
    private static Map<StandardId, List<Clause>> documented(Object standards) {
        return CLAUSES.values().stream()
                .filter(clause -> ((Collection<?>) standards).contains(clause.standard()))
                .sorted(Comparator.comparing(clause -> clause.number().value()))
                .map(TestCatalogue::documented)
                .collect(Collectors.groupingBy(Clause::standard));
    }

    private static Clause documented(Clause clause) {
        return new Clause(
                clause.id(),
                clause.standard(),
                clause.parent(),
                clause.number(),
                clause.title(),
                clause.depth(),
                clause.officialTitle(),
                clause.uncertain(),
                clause.change(),
                new Clause.Requirement(
                        clause.number().value(),
                        "Is it so?",
                        List.of(),
                        Documentation.REQUIRED,
                        "Document",
                        null),
                clause.note());
    }

    private static Clause clause(StandardId standard, String number) {
        return new Clause(
                clauseId(standard, number),
                standard,
                null,
                new ClauseNumber(number),
                "Title",
                2,
                true,
                false,
                null,
                null,
                null);
    }

    private static String code(String designation) {
        return designation.split(":", 2)[0];
    }

    private static Standard standard(StandardId id, String key, String designation) {
        return new Standard(
                id,
                key,
                new Standard.Edition(
                        code(designation),
                        "2026",
                        1,
                        designation,
                        "Title",
                        Discipline.QUALITY,
                        "MS"),
                new Standard.Publication(
                        StandardStatus.CURRENT,
                        LocalDate.of(2026, 1, 1),
                        DatePrecision.DAY,
                        null,
                        null,
                        null,
                        null,
                        null),
                new Standard.Scheme(
                        true, true, null, "TC", "ISO/IEC 17021-1", List.of(), "MD 5", List.of()),
                new Standard.Confidence("high", "high", "high", null, null),
                List.of(),
                null,
                new Standard.Counts(1, 1, 0, 0));
    }
}
