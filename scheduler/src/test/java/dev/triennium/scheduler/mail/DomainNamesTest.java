package dev.triennium.scheduler.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.mail.internet.AddressException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainNamesTest {

    @ParameterizedTest
    @CsvSource({
        "example.com, example.com",
        "müller.example, xn--mller-kva.example",
        "MÜLLER.example, xn--mller-kva.example",
        "mu\u0308ller.example, xn--mller-kva.example",
        "fußball.example, xn--fuball-cta.example",
        "straße.müller.example, xn--strae-oqa.xn--mller-kva.example",
        "βόλος.com, xn--nxasmm1c.com",
        "ΒΌΛΟΣ.com, xn--nxasmq6b.com",
        "例え。テスト, xn--r8jz45g.xn--zckzah",
        "пример.испытание, xn--e1afmkfd.xn--80akhbyknj4f",
        "\u0646\u0627\u0645\u0647\u200c\u0627\u06cc.com, xn--mgba3gch31f060k.com",
        "shop😀.example, xn--shop-y973c.example"
    })
    void aDomainIsWrittenAsTheDnsKnowsIt(String domain, String ascii) throws Exception {
        assertThat(DomainNames.toAscii(domain)).isEqualTo(ascii);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mül ler.example",
                "mül\u202eler.example",
                "mül_ler.example",
                "ü..example",
                "ßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßß.example"
            })
    void whatNoDomainCanBeCalledIsRefused(String domain) {
        assertThatExceptionOfType(AddressException.class)
                .isThrownBy(() -> DomainNames.toAscii(domain));
    }
}
