package dev.triennium.api.proofpage;

import dev.triennium.api.error.RequestLanguage;
import dev.triennium.api.identity.LookRates;
import dev.triennium.api.identity.PageWords;
import dev.triennium.api.identity.PublicPages;
import dev.triennium.domain.mail.LinkToken;
import dev.triennium.domain.proofpage.Proof;
import dev.triennium.domain.proofpage.ProofLook;
import dev.triennium.domain.proofpage.ProofStatus;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// What is at the address of a public page. What it says stands in the attributes of schema.org as
/// well: a block of data beside it could say something else, and would need a policy for scripts.
final class PublicProofPage {

    private static final String FEATURE = "proofpage";
    private static final String LANGUAGE = "lang";

    private final ProofLook proofs;
    private final LookRates rates;

    PublicProofPage(ProofLook proofs, LookRates rates) {
        this.proofs = proofs;
        this.rates = rates;
    }

    /// What opens nothing says always the same, whatever it is.
    ServerResponse look(ServerRequest request) {
        var words = words(request);
        if (!rates.take(request.servletRequest().getRemoteAddr())) {
            return PublicPages.html(
                    HttpStatus.TOO_MANY_REQUESTS,
                    words.language(),
                    words.text("title"),
                    false,
                    words.paragraph("too-many"));
        }
        return LinkToken.parse(request.pathVariable("key"))
                .flatMap(proofs::look)
                .map(proof -> page(words, proof))
                .orElseGet(() -> unknown(words));
    }

    private static PageWords words(ServerRequest request) {
        return PageWords.of(
                FEATURE,
                request.param(LANGUAGE)
                        .map(Locale::forLanguageTag)
                        .orElseGet(() -> RequestLanguage.of(request.servletRequest())));
    }

    private static ServerResponse unknown(PageWords words) {
        return PublicPages.html(
                HttpStatus.NOT_FOUND,
                words.language(),
                words.text("title"),
                false,
                words.paragraph("unknown"));
    }

    private static ServerResponse page(PageWords words, Proof proof) {
        return PublicPages.html(
                HttpStatus.OK,
                words.language(),
                proof.organisation() + " – " + proof.standard(),
                proof.isListed(),
                "<div itemscope itemtype=\"https://schema.org/Certification\">\n"
                        + heading(words, proof)
                        + status(words, proof)
                        + facts(words, proof)
                        + "</div>\n"
                        + footer(words, proof));
    }

    private static String heading(PageWords words, Proof proof) {
        return "<p class=\"over\">"
                + words.html("title")
                + "</p>\n"
                + "<h1 itemprop=\"about\" itemscope itemtype=\"https://schema.org/Organization\">"
                + named(proof.organisation())
                + "</h1>\n";
    }

    /// People type names in any script.
    private static String named(String name) {
        return "<span itemprop=\"name\" dir=\"auto\">" + PageWords.escape(name) + "</span>";
    }

    private static String status(PageWords words, Proof proof) {
        var of = proof.status();
        var status = of.status();
        var since = of.since();
        var isCertified = status.isCertified();
        return "<p class=\""
                + (isCertified ? "certified" : "uncertified")
                + "\"><strong>"
                + words.html("status." + status, since == null ? "" : words.day(since))
                + "</strong> "
                + words.html(isCertified ? "certified" : meaning(status), words.day(proof.day()))
                + "<link itemprop=\"certificationStatus\" href=\"https://schema.org/"
                + (isCertified ? "CertificationActive" : "CertificationInactive")
                + "\"></p>\n";
    }

    private static String meaning(ProofStatus status) {
        return status == ProofStatus.SUSPENDED ? "suspended" : "uncertified";
    }

    private static String facts(PageWords words, Proof proof) {
        var certificate = proof.status().certificate();
        return "<dl class=\"proof\">\n"
                + fact(
                        words,
                        "standard",
                        "<span itemprop=\"name\">" + PageWords.escape(proof.standard()) + "</span>")
                + fact(
                        words,
                        "scope",
                        "<span class=\"scope\" itemprop=\"description\" dir=\"auto\">"
                                + PageWords.escape(certificate.scope())
                                + "</span>")
                + fact(
                        words,
                        "validity",
                        words.html("from")
                                + day(words, "validFrom", certificate.effective().on())
                                + words.html("until")
                                + day(words, "expires", certificate.expiry().on()))
                + fact(
                        words,
                        "body",
                        "<span itemprop=\"issuedBy\" itemscope"
                                + " itemtype=\"https://schema.org/Organization\">"
                                + named(proof.certificationBody())
                                + "</span>")
                + accreditation(words, proof)
                + "</dl>\n";
    }

    private static String accreditation(PageWords words, Proof proof) {
        var lostOn = proof.accreditationLostOn();
        if (lostOn != null) {
            return fact(words, "accreditation", words.html("lost", words.day(lostOn)));
        }
        var body = proof.accreditationBody();
        return body == null
                ? ""
                : fact(
                        words,
                        "accreditation",
                        "<span dir=\"auto\">" + PageWords.escape(body) + "</span>");
    }

    private static String fact(PageWords words, String term, String html) {
        return "<dt>" + words.html(term) + "</dt><dd>" + html + "</dd>\n";
    }

    private static String day(PageWords words, String property, LocalDate day) {
        return " <time itemprop=\""
                + property
                + "\" datetime=\""
                + day
                + "\">"
                + PageWords.escape(words.day(day))
                + "</time> ";
    }

    private static String footer(PageWords words, Proof proof) {
        var other = words.text("other.language");
        return "<footer>"
                + words.html("as-of", words.day(proof.day()))
                + " <a href=\"?lang="
                + other
                + "\" hreflang=\""
                + other
                + "\" lang=\""
                + other
                + "\">"
                + words.html("other")
                + "</a></footer>\n";
    }
}
