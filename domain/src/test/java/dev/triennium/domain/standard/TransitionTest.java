package dev.triennium.domain.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransitionTest {

    private static final Transition SECURITY =
            new Transition(
                    new TransitionId(new UUID(1, 1)),
                    "iso-iec-27001-2013-to-2022",
                    new Transition.End(null, "ISO/IEC 27001:2013"),
                    new Transition.End(new StandardId(new UUID(1, 2)), "ISO/IEC 27001:2022"),
                    null,
                    null,
                    List.of(),
                    null,
                    List.of(),
                    new Transition.Confidence("high", null, null, null, null));

    @ParameterizedTest
    @CsvSource({
        "ISO/IEC 27001:2013, ISO/IEC 27001:2022, true",
        "iso-iec-27001-2013, iso-iec-27001-2022, true",
        "' iso/iec 27001:2013 ', ISO/IEC 27001:2022, true",
        "iso-iec-27001-2022, iso-iec-27001-2013, false",
        "iso-iec-27001-2013, iso-iec-27001-2022-x, false",
        "'', iso-iec-27001-2022, false"
    })
    void anEditionGoesByItsKeyOrItsDesignation(String from, String to, boolean isIt) {
        assertThat(SECURITY.isBetween(from, to)).isEqualTo(isIt);
    }
}
