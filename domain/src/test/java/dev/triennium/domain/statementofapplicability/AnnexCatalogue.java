package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.paging.Cursor;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.standard.ClauseNumber;
import dev.triennium.domain.standard.Control;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.DatePrecision;
import dev.triennium.domain.standard.Discipline;
import dev.triennium.domain.standard.Standard;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.standard.StandardStatus;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/// A catalogue with two editions: one with controls A.5.1 and on, one without any.
public final class AnnexCatalogue {

    public static final StandardId WITH_CONTROLS = new StandardId(new UUID(50, 1));
    public static final StandardId WITHOUT_CONTROLS = new StandardId(new UUID(50, 2));

    private final List<Control> controls;
    public int reads;

    public AnnexCatalogue(int number) {
        controls = IntStream.rangeClosed(1, number).mapToObj(AnnexCatalogue::control).toList();
    }

    public static ControlId controlId(int number) {
        return new ControlId(new UUID(51, number));
    }

    private static Control control(int number) {
        return new Control(
                controlId(number),
                WITH_CONTROLS,
                new ClauseNumber("A.5." + number),
                "Control " + number,
                "organizational",
                null,
                "Is it so?",
                List.of(),
                null,
                List.of(),
                List.of());
    }

    private Standard standard(StandardId id) {
        var hasControls = id.equals(WITH_CONTROLS);
        return new Standard(
                id,
                hasControls ? "iso-iec-27001-2022" : "iso-9001-2026",
                new Standard.Edition(
                        hasControls ? "ISO/IEC 27001" : "ISO 9001",
                        "2022",
                        3,
                        hasControls ? "ISO/IEC 27001:2022" : "ISO 9001:2026",
                        "Requirements",
                        Discipline.INFORMATION_SECURITY,
                        "ISMS"),
                new Standard.Publication(
                        StandardStatus.CURRENT,
                        LocalDate.of(2022, 10, 25),
                        DatePrecision.DAY,
                        null,
                        null,
                        null,
                        null,
                        null),
                new Standard.Scheme(
                        true,
                        true,
                        null,
                        "JTC 1",
                        "ISO/IEC 17021-1",
                        List.of(),
                        "27006-1",
                        List.of()),
                new Standard.Confidence("high", "high", "high", null, null),
                List.of(),
                null,
                new Standard.Counts(0, 0, 0, hasControls ? controls.size() : 0));
    }

    private Map<StandardId, Standard> standards(Collection<?> ids) {
        var found = new HashMap<StandardId, Standard>();
        for (var id : List.of(WITH_CONTROLS, WITHOUT_CONTROLS)) {
            if (ids.contains(id)) {
                found.put(id, standard(id));
            }
        }
        return found;
    }

    private Map<ControlId, Control> controls(Collection<?> ids) {
        var found = new HashMap<ControlId, Control>();
        controls.stream()
                .filter(control -> ids.contains(control.id()))
                .forEach(control -> found.put(control.id(), control));
        return found;
    }

    private Map<StandardId, Page<Control>> page() {
        var items = new ArrayList<Page.Item<Control>>();
        for (var control : controls) {
            items.add(new Page.Item<>(control, new Cursor(List.of(control.number().value()))));
        }
        return items.isEmpty() ? Map.of() : Map.of(WITH_CONTROLS, Page.whole(items));
    }

    /// Answers what statements ask of a catalogue, and nothing else.
    public StandardRepository repository() {
        return (StandardRepository)
                Proxy.newProxyInstance(
                        StandardRepository.class.getClassLoader(),
                        new Class<?>[] {StandardRepository.class},
                        (_, method, arguments) -> answer(method.getName(), arguments[0]));
    }

    private Object answer(String method, Object argument) {
        reads++;
        return switch (method) {
            case "find" ->
                    Optional.ofNullable(
                            standards(List.of(Objects.requireNonNull(argument))).get(argument));
            case "list" -> standards((Collection<?>) argument);
            case "listControls" -> controls((Collection<?>) argument);
            case "pagesOfControls" ->
                    ((Collection<?>) argument).contains(WITH_CONTROLS) ? page() : Map.of();
            default -> throw new UnsupportedOperationException(method);
        };
    }
}
