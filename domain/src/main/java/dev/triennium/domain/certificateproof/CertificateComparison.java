package dev.triennium.domain.certificateproof;

import dev.triennium.domain.managementsystem.ScopeContent.Wording;
import dev.triennium.domain.managementsystem.ScopeSite.AsApproved;
import dev.triennium.domain.managementsystem.ScopeStatementId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What came of holding a certificate against what it should say.
///
/// @param scopeStatement the version of the scope that it was held against; null: there was none,
///     and sites, wordings and sector codes were held against nothing
public record CertificateComparison(
        @Nullable ScopeStatementId scopeStatement,
        List<CertificateLack> missing,
        List<CertificateDifference> differences) {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    public CertificateComparison {
        missing = List.copyOf(missing);
        differences = List.copyOf(differences);
    }

    static CertificateComparison of(CertificateContent printed, CertificateExpectation expected) {
        return new CertificateComparison(
                expected.scopeStatement(),
                missing(printed, expected),
                differences(printed, expected));
    }

    private static List<CertificateLack> missing(
            CertificateContent printed, CertificateExpectation expected) {
        var sites = printed.sites();
        return Stream.of(CertificateLack.values())
                .filter(
                        lack ->
                                switch (lack) {
                                    case HOLDER -> printed.holder() == null;
                                    case SITES -> sites.isEmpty();
                                    case SITE_ADDRESS ->
                                            sites.stream().anyMatch(one -> one.address() == null);
                                    case EFFECTIVE_DATE -> printed.effectiveOn() == null;
                                    case EXPIRY_DATE -> printed.expiresOn() == null;
                                    case NUMBER -> printed.number() == null;
                                    case STANDARD -> printed.standard() == null;
                                    case SCOPE -> printed.wordings().isEmpty();
                                    case SITE_ACTIVITIES ->
                                            sites.size() > 1
                                                    && sites.stream()
                                                            .anyMatch(
                                                                    one ->
                                                                            one.activities()
                                                                                    == null);
                                    case BODY_NAME -> printed.bodyName() == null;
                                    case BODY_ADDRESS -> printed.bodyAddress() == null;
                                    case BODY_MARK ->
                                            !printed.marks()
                                                    .contains(CertificateMark.CERTIFICATION_BODY);
                                    case STATEMENT_VERSION ->
                                            expected.needsStatement()
                                                    && printed.statementVersion() == null;
                                    case REVISION ->
                                            expected.isReissue() && printed.revision() == null;
                                })
                .toList();
    }

    /// What is not printed at all is missing, and no difference.
    private static List<CertificateDifference> differences(
            CertificateContent printed, CertificateExpectation expected) {
        var found = new ArrayList<CertificateDifference>();
        compare(found, CertificateField.HOLDER, null, printed.holder(), expected.holder());
        if (expected.scopeStatement() != null) {
            sites(found, printed.sites(), expected.sites());
            wordings(found, printed.wordings(), expected.wordings());
            sectorCodes(found, printed.sectorCodes(), expected.sectorCodes());
        }
        compare(found, CertificateField.STANDARD, null, printed.standard(), expected.standard());
        compare(found, CertificateField.BODY_NAME, null, printed.bodyName(), expected.bodyName());
        statement(found, printed.statementVersion(), expected.statement());
        return found;
    }

    private static void compare(
            List<CertificateDifference> found,
            CertificateField field,
            @Nullable String about,
            @Nullable String printed,
            String expected) {
        if (printed != null && !same(printed, expected)) {
            found.add(new CertificateDifference(field, about, printed, expected));
        }
    }

    /// Lines are broken otherwise on paper.
    private static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    private static void sites(
            List<CertificateDifference> found, List<PrintedSite> printed, List<AsApproved> sites) {
        if (printed.isEmpty()) {
            return;
        }
        for (var site : sites) {
            var own = printed.stream().filter(one -> same(one.name(), site.name())).findFirst();
            if (own.isEmpty()) {
                found.add(
                        new CertificateDifference(
                                CertificateField.SITE, site.name(), null, site.name()));
            } else {
                compare(
                        found,
                        CertificateField.SITE_ADDRESS,
                        site.name(),
                        own.get().address(),
                        site.address());
            }
        }
        printed.stream()
                .map(PrintedSite::name)
                .filter(name -> sites.stream().noneMatch(site -> same(name, site.name())))
                .forEach(
                        name ->
                                found.add(
                                        new CertificateDifference(
                                                CertificateField.SITE, name, name, null)));
    }

    /// A certificate may be printed in fewer languages.
    private static void wordings(
            List<CertificateDifference> found, List<Wording> printed, List<Wording> expected) {
        for (var wording : printed) {
            var language = wording.language().toLanguageTag();
            expected.stream()
                    .filter(one -> one.language().equals(wording.language()))
                    .findFirst()
                    .ifPresentOrElse(
                            own ->
                                    compare(
                                            found,
                                            CertificateField.SCOPE,
                                            language,
                                            wording.text(),
                                            own.text()),
                            () ->
                                    found.add(
                                            new CertificateDifference(
                                                    CertificateField.SCOPE,
                                                    language,
                                                    wording.text(),
                                                    null)));
        }
    }

    /// Not every scheme prints codes.
    private static void sectorCodes(
            List<CertificateDifference> found, List<Integer> printed, List<Integer> expected) {
        if (printed.isEmpty()) {
            return;
        }
        for (var code : expected) {
            if (!printed.contains(code)) {
                found.add(
                        new CertificateDifference(
                                CertificateField.SECTOR_CODE, null, null, code.toString()));
            }
        }
        for (var code : printed) {
            if (!expected.contains(code)) {
                found.add(
                        new CertificateDifference(
                                CertificateField.SECTOR_CODE, null, code.toString(), null));
            }
        }
    }

    /// Bodies print it in words of their own, such as "SoA version 3 of 2 May 2026".
    private static void statement(
            List<CertificateDifference> found,
            @Nullable String printed,
            @Nullable Integer expected) {
        if (printed != null
                && expected != null
                && !Pattern.compile("(?<!\\d)" + expected + "(?!\\d)").matcher(printed).find()) {
            found.add(
                    new CertificateDifference(
                            CertificateField.STATEMENT_VERSION,
                            null,
                            printed,
                            expected.toString()));
        }
    }
}
