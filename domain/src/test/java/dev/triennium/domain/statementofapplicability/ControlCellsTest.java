package dev.triennium.domain.statementofapplicability;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class ControlCellsTest {

    /// The fixed words stand in workbooks that people have: another one would refuse their rows.
    @Test
    void aRowOfAWorkbookThatIsOutIsStillKnown() {
        assertThat(
                        new ControlCells(null, List.of(), null, null, "", List.of(), "", "")
                                .fingerprint())
                .isEqualTo("ad5ba62d3624");
        assertThat(
                        new ControlCells(
                                        true,
                                        List.of(
                                                new StatementReason(InclusionReason.RISK, "R-1"),
                                                new StatementReason(
                                                        InclusionReason.GOOD_PRACTICE, null)),
                                        "Needed\nhere",
                                        ImplementationState.PARTIAL,
                                        "Rita Alder",
                                        List.of(
                                                new StatementLink(
                                                        "Policy",
                                                        URI.create("https://example.com/p?a=b")),
                                                new StatementLink("Folder", null)),
                                        "O.1",
                                        "Own one")
                                .fingerprint())
                .isEqualTo("c91e819d6fd4");
    }
}
