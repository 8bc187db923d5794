package dev.triennium.domain.selection;

import dev.triennium.domain.standard.DatePrecision;
import dev.triennium.domain.standard.Discipline;
import dev.triennium.domain.standard.Standard;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.standard.StandardStatus;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The editions that [Questionnaires] lead to.
public final class TestStandards {

    private static final LocalDate PUBLISHED = LocalDate.parse("2026-09-16");

    private TestStandards() {}

    public static Standard current(
            StandardId id, String designation, Standard.@Nullable TransitionDates dates) {
        return standard(id, designation, StandardStatus.CURRENT, null, dates);
    }

    static Standard withdrawn(
            StandardId id, String designation, Standard.@Nullable TransitionDates dates) {
        return standard(id, designation, StandardStatus.WITHDRAWN_IN_TRANSITION, PUBLISHED, dates);
    }

    private static Standard standard(
            StandardId id,
            String designation,
            StandardStatus status,
            @Nullable LocalDate withdrawnOn,
            Standard.@Nullable TransitionDates dates) {
        return new Standard(
                id,
                designation.toLowerCase(Locale.ROOT),
                new Standard.Edition(
                        designation, "2026", 1, designation, "Title", Discipline.QUALITY, "MS"),
                new Standard.Publication(
                        status,
                        PUBLISHED,
                        DatePrecision.DAY,
                        withdrawnOn,
                        id.equals(Questionnaires.QUALITY) ? Questionnaires.QUALITY_BEFORE : null,
                        "The edition of old",
                        null,
                        null),
                new Standard.Scheme(
                        true, true, "2021", "TC", "ISO/IEC 17021-1", List.of(), "MD 5", List.of()),
                new Standard.Confidence("high", "high", "high", null, null),
                List.of(),
                dates,
                new Standard.Counts(0, 0, 0, 0));
    }

    static Standard.TransitionDates dates(
            @Nullable String endsOn,
            @Nullable String elsewhere,
            @Nullable String bodiesReady,
            @Nullable String onlyThis,
            @Nullable String last) {
        return new Standard.TransitionDates(
                day(endsOn),
                day(elsewhere),
                day(bodiesReady),
                day(onlyThis),
                day(last),
                "-",
                "high");
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    /// Knows these editions and no way on from any of them.
    public static StandardRepository repository() {
        var known =
                Map.of(
                        Questionnaires.QUALITY,
                        current(
                                Questionnaires.QUALITY,
                                "Quality:2026",
                                dates("2029-09-30", null, "2027-09-30", "2028-03-31", null)),
                        Questionnaires.QUALITY_BEFORE,
                        withdrawn(
                                Questionnaires.QUALITY_BEFORE,
                                "Quality:2015",
                                dates("2029-09-30", null, null, null, "2028-03-30")),
                        Questionnaires.SECURITY,
                        current(Questionnaires.SECURITY, "Security:2022", null),
                        Questionnaires.FOOD,
                        current(Questionnaires.FOOD, "Food:2018", null));
        return (StandardRepository)
                Proxy.newProxyInstance(
                        StandardRepository.class.getClassLoader(),
                        new Class<?>[] {StandardRepository.class},
                        (_, method, _) ->
                                switch (method.getName()) {
                                    case "list" -> known;
                                    case "listTransitionsFrom" -> Map.of();
                                    default ->
                                            throw new UnsupportedOperationException(
                                                    method.getName());
                                });
    }
}
