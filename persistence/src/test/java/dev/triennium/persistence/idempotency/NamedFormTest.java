package dev.triennium.persistence.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.tenancy.SiteId;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NamedFormTest {

    private record Before(String name, List<SiteId> sites, @Nullable LocalDate dueOn) {}

    /// What a later release makes of it: in another order, with more that nobody has to say.
    private record After(
            @Nullable String note,
            boolean isUrgent,
            Set<String> tags,
            @Nullable LocalDate dueOn,
            String name,
            List<SiteId> sites) {}

    private static final SiteId SITE = new SiteId(new UUID(0, 1));
    private static final LocalDate DUE = LocalDate.of(2027, 1, 2);

    @Test
    void aComponentThatARequestDoesNotUseChangesNothing() {
        assertThat(NamedForm.of(new After(null, false, Set.of(), DUE, "Gap", List.of(SITE))))
                .isEqualTo(NamedForm.of(new Before("Gap", List.of(SITE), DUE)))
                .isEqualTo(
                        "{dueOn:\"2027-01-02\",name:\"Gap\",sites:[00000000-0000-0000-0000-000000000001]}");
        assertThat(NamedForm.of(new After(null, true, Set.of(), DUE, "Gap", List.of(SITE))))
                .isNotEqualTo(NamedForm.of(new Before("Gap", List.of(SITE), DUE)));
    }

    private sealed interface Subject {
        record OfClause(UUID id) implements Subject {}

        record OfControl(UUID id) implements Subject {}
    }

    @Test
    void whichCaseItIsCounts() {
        assertThat(NamedForm.of(new Subject.OfClause(SITE.value())))
                .isNotEqualTo(NamedForm.of(new Subject.OfControl(SITE.value())));
    }

    @Test
    void theOrderOfAListCountsAndThatOfASetDoesNot() {
        assertThat(NamedForm.of(List.of("a", "b"))).isNotEqualTo(NamedForm.of(List.of("b", "a")));
        assertThat(NamedForm.of(new LinkedHashSet<>(List.of("a", "b"))))
                .isEqualTo(NamedForm.of(new LinkedHashSet<>(List.of("b", "a"))));
        assertThat(NamedForm.of(EnumSet.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY)))
                .isEqualTo("[MONDAY,SUNDAY]");
    }

    @Test
    void noTextLooksLikeAnother() {
        assertThat(NamedForm.of(new Before("a\",name:\"b", List.of(), null)))
                .isEqualTo("{name:\"a\\\",name:\\\"b\"}");
        assertThat(NamedForm.of(List.of("a\\", "b"))).isNotEqualTo(NamedForm.of(List.of("a\\\"b")));
        assertThat(NamedForm.of(Arrays.asList("null", null))).isEqualTo("[\"null\",null]");
    }

    @Test
    void numbersAndWhatJavaBringsAreThemselves() {
        assertThat(NamedForm.of(List.of(1, new BigDecimal("1.50"), true, Locale.GERMANY)))
                .isEqualTo("[1,1.50,true,\"de_DE\"]");
    }
}
