package dev.triennium.persistence.accreditation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.accreditation.AccreditationBody;
import dev.triennium.domain.accreditation.Bilingual;
import dev.triennium.domain.accreditation.Certainty;
import dev.triennium.domain.accreditation.SectorCode;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccreditationFactsFileTest {

    private final AccreditationFactsFile file = new AccreditationFactsFile();

    @Test
    void abbreviationsThatSeveralHaveNameDifferentBodies() {
        assertThat(file.get().bodies(null, "GAC"))
                .filteredOn(body -> body.abbreviation().equals("GAC"))
                .extracting(AccreditationBody::key)
                .containsExactly("ge-gac", "gulf-gac");
        var all = file.get().bodies(null, null);
        assertThat(all).hasSizeBetween(100, 200);
        assertThat(all).extracting(AccreditationBody::label).doesNotHaveDuplicates();
    }

    @Test
    void aBodyIsFoundByItsCountryAndByTheWordsOfBothLanguages() {
        assertThat(file.get().bodies("GB", null))
                .extracting(AccreditationBody::abbreviation)
                .containsExactly("UKAS");
        assertThat(file.get().bodies(null, " österreich "))
                .extracting(AccreditationBody::key)
                .containsExactly("at-aa");
        assertThat(file.get().find("de-dakks").map(AccreditationBody::label))
                .contains(new Bilingual("DAkkS (Germany)", "DAkkS (Deutschland)"));
    }

    @Test
    void eachOfTheSectorsHasItsNameInBothLanguagesAndItsDivisions() {
        var sectors = file.get().sectors(null);
        assertThat(sectors)
                .extracting(SectorCode::code)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 39).boxed().toList());
        assertThat(file.get().sectors("17"))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.name().in(Locale.GERMANY))
                                    .isEqualTo("Metallerzeugung und Metallerzeugnisse");
                            assertThat(one.nace().in(Locale.UK)).contains("24 except 24.46");
                            assertThat(one.certainty()).isEqualTo(Certainty.SOURCED);
                            assertThat(one.naceCertainty()).isEqualTo(Certainty.CONFIDENT);
                        });
    }
}
