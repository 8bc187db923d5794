package dev.triennium.api.error;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private record Named(@PlainText(max = 20) String name) {}

    private static String refusal(Named named) {
        var violations = new ConstraintViolationException(VALIDATOR.validate(named));
        return UserErrors.of(violations).getFirst().message().toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "\u00a0\u2003",
                "\u200b",
                "\u200e\u200f\u2060\ufeff",
                "\u00ad",
                "\u3164",
                "\u115f\u1160\uffa0",
                "\u2800",
                "\u0301",
                "\ufe0f",
                "\udb40\udc61"
            })
    void aNameThatNobodySeesIsBlank(String name) {
        assertThat(refusal(new Named(name))).isEqualTo("The text must not be blank.");
    }

    private record Told(@PlainText(max = 20, isMultiline = true) String text) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Alder\u202egnp.exe",
                "Al\u202ader",
                "\u2066Alder\u2069",
                "Alder\u200f",
                "Alder\u061c"
            })
    void aNameDoesNotTurnTheDirectionOfTheText(String name) {
        assertThat(refusal(new Named(name)))
                .isEqualTo("The text must not contain characters that turn its direction.");
    }

    @Test
    void runningTextMayMarkItsDirectionButNotTurnWhatFollows() {
        assertThat(VALIDATOR.validate(new Told("\u2067שלום\u2069 a\u200f"))).isEmpty();
        assertThat(VALIDATOR.validate(new Told("a\u202eb"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Alder", "株式会社", "1", "👩‍🔬", "نامه‌ای", "한", "†"})
    void whateverIsSeenIsAName(String name) {
        assertThat(VALIDATOR.validate(new Named(name))).isEmpty();
    }
}
