package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.Violation;
import dev.triennium.domain.standard.ClauseNumber;
import dev.triennium.domain.tenancy.ColleagueId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Changes of the controls of a draft, with what is wrong about them.
final class StatementEdit {

    /// Of the numbers that own controls get by themselves.
    private static final String OWN = "O.";

    private final Map<StatementControlId, StatementControl> stored = new LinkedHashMap<>();
    private final Map<StatementControlId, StatementControl> controls = new LinkedHashMap<>();
    private final Map<StatementControlId, String> fields = new LinkedHashMap<>();
    private final Set<StatementControlId> named = new HashSet<>();
    private final List<Violation> violations = new ArrayList<>();

    StatementEdit(List<StatementControl> all) {
        all.forEach(one -> stored.put(one.id(), one));
        controls.putAll(stored);
    }

    /// @param field the input of the change
    void change(String field, StatementGroupChange group) {
        var part =
                stored.values().stream()
                        .filter(one -> !one.isOwn() && one.isBelow(group.beginning()))
                        .toList();
        if (part.isEmpty()) {
            violations.add(
                    Violation.of(
                            field + ".numbersBelow", "No control of the annex is numbered below."));
        }
        for (var one : part) {
            put(field, one.with(group.change().apply(get(one.id(), field).treatment())));
        }
    }

    void change(String field, StatementControlChange change) {
        var before = get(change.id(), field + ".id");
        if (!named.add(change.id())) {
            violations.add(Violation.of(field + ".id", "The control is named for a second time."));
        }
        var after = change.change().apply(before);
        if (!before.isOwn()
                && !(after.origin().equals(before.origin())
                        && after.number().equals(before.number()))) {
            violations.add(
                    Violation.of(
                            field + ".own",
                            "What the annex says of its controls cannot be changed."));
            return;
        }
        put(field, after);
    }

    void add(String field, StatementControl added) {
        put(field, added);
    }

    void remove(String field, List<StatementControlId> removed) {
        requireOwn(field, removed);
        removed.forEach(controls::remove);
    }

    void order(String field, List<StatementControlId> wanted) {
        requireOwn(field, wanted);
        if (violations.isEmpty() && wanted.size() != own().size()) {
            violations.add(Violation.of(field, "All own controls must be named."));
            return;
        }
        for (var id : wanted) {
            var moved = controls.remove(id);
            if (moved != null) {
                controls.put(id, moved);
            }
        }
    }

    private void requireOwn(String field, List<StatementControlId> ids) {
        for (var index = 0; index < ids.size(); index++) {
            var place = field + "." + index;
            if (!get(ids.get(index), place).isOwn()) {
                violations.add(
                        Violation.of(
                                place,
                                "A control of the annex stays in the statement; leave it out with"
                                        + " a reason."));
            }
            if (!named.add(ids.get(index))) {
                violations.add(Violation.of(place, "The control is named for a second time."));
            }
        }
    }

    private StatementControl get(StatementControlId id, String field) {
        var found = controls.get(id);
        if (found == null) {
            throw new NotFoundException(field);
        }
        return found;
    }

    private void put(String field, StatementControl control) {
        controls.put(control.id(), control);
        fields.put(control.id(), field);
    }

    int size() {
        return controls.size();
    }

    /// The organisation's own controls, each at its place.
    List<StatementControl> own() {
        var place = (int) controls.values().stream().filter(one -> !one.isOwn()).count();
        var own = new ArrayList<StatementControl>();
        for (var one : controls.values()) {
            if (one.isOwn()) {
                own.add(one.at(place + own.size()));
            }
        }
        return own;
    }

    ClauseNumber freeNumber() {
        var taken = numbers().collect(Collectors.toSet());
        return Stream.iterate(1, number -> number + 1)
                .map(number -> new ClauseNumber(OWN + number))
                .filter(number -> !taken.contains(number))
                .findFirst()
                .orElseThrow();
    }

    private Stream<ClauseNumber> numbers() {
        return controls.values().stream().map(StatementControl::number);
    }

    /// Those that are another way than they are stored.
    List<StatementControl> changed() {
        return controls.values().stream().filter(one -> !one.equals(stored.get(one.id()))).toList();
    }

    /// The same, as they are stored.
    List<StatementControl> before() {
        return changed().stream().flatMap(one -> Stream.ofNullable(stored.get(one.id()))).toList();
    }

    /// Says of each who becomes an owner by which id they are known.
    ///
    /// @param known the id, of that which was said and the input that says so
    void resolveOwners(BiFunction<ColleagueId, String, ColleagueId> known) {
        var found = new HashMap<ColleagueId, ColleagueId>();
        for (var one : changed()) {
            var owner = one.treatment().owner();
            var before = stored.get(one.id());
            if (owner != null && (before == null || !owner.equals(before.treatment().owner()))) {
                var field = fields.get(one.id()) + ".ownerId";
                var id = found.computeIfAbsent(owner, _ -> known.apply(owner, field));
                controls.put(one.id(), one.with(one.treatment().ownedBy(id)));
            }
        }
    }

    /// @throws ValidationException with all that is wrong
    void requireFine() {
        var wrong = violations();
        if (!wrong.isEmpty()) {
            throw new ValidationException(wrong);
        }
    }

    List<Violation> violations() {
        var before = List.copyOf(violations);
        for (var control : controls.values()) {
            var field = fields.get(control.id());
            if (field != null) {
                check(control, field + ".");
            }
        }
        var all = List.copyOf(violations);
        violations.clear();
        violations.addAll(before);
        return all;
    }

    private void check(StatementControl control, String field) {
        var treatment = control.treatment();
        if (!treatment.isIncluded() && !treatment.reasons().isEmpty()) {
            violations.add(
                    Violation.of(field + "reasons", "Only a control that is included has them."));
        }
        var kinds = treatment.reasons().stream().map(StatementReason::kind).distinct().count();
        if (kinds < treatment.reasons().size()) {
            violations.add(
                    Violation.of(field + "reasons", "There may be one reason of each kind."));
        }
        if (treatment.links().size() > StatementControl.MAX_LINKS) {
            violations.add(
                    Violation.of(
                            field + "links",
                            "There may be at most {0} links.",
                            StatementControl.MAX_LINKS));
        }
        if (control.isOwn()) {
            checkOwn(control, field);
        }
    }

    private void checkOwn(StatementControl control, String field) {
        if (!control.treatment().isIncluded()) {
            violations.add(
                    Violation.of(
                            field + "applicable",
                            "An own control that is not needed is taken out of the statement."));
        }
        var number = field + (stored.containsKey(control.id()) ? "own.number" : "number");
        if (!control.number().isControl()) {
            violations.add(
                    Violation.of(
                            number, "The number of a control begins with a letter, such as O.1."));
        }
        if (numbers().filter(control.number()::equals).count() > 1) {
            violations.add(
                    Violation.of(number, "Another control of the statement has this number."));
        }
    }
}
