package dev.triennium.domain.certificateproof;

import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.Violation;
import dev.triennium.domain.managementsystem.ScopeContent.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a certificate prints. What is null or empty is not on it.
///
/// @param revision what tells it from the version before
/// @param standard with its edition
/// @param statementVersion of the Statement of Applicability
public record CertificateContent(
        @Nullable String number,
        @Nullable String revision,
        @Nullable String holder,
        List<PrintedSite> sites,
        @Nullable String standard,
        List<Wording> wordings,
        List<Integer> sectorCodes,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate expiresOn,
        @Nullable String bodyName,
        @Nullable String bodyAddress,
        List<CertificateMark> marks,
        @Nullable String statementVersion) {

    public static final int MAX_SITES = 250;
    public static final int MAX_LANGUAGES = 20;

    private static final int LAST_SECTOR = 39;

    public CertificateContent {
        sites = List.copyOf(sites);
        wordings = List.copyOf(wordings);
        sectorCodes = List.copyOf(sectorCodes);
        marks = List.copyOf(marks);
        var violations = new ArrayList<Violation>();
        check(violations, "content.sites", sites, PrintedSite::name, MAX_SITES);
        check(violations, "content.wordings", wordings, Wording::language, MAX_LANGUAGES);
        check(violations, "content.sectorCodes", sectorCodes, Function.identity(), LAST_SECTOR);
        check(violations, "content.marks", marks, Function.identity(), LAST_SECTOR);
        for (var i = 0; i < sectorCodes.size(); i++) {
            if (sectorCodes.get(i) < 1 || sectorCodes.get(i) > LAST_SECTOR) {
                violations.add(
                        Violation.of(
                                "content.sectorCodes." + i,
                                "A sector code is a number from 1 to {0}.",
                                LAST_SECTOR));
            }
        }
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
    }

    private static <T> void check(
            List<Violation> violations, String field, List<T> items, Function<T, ?> key, int most) {
        if (items.size() > most) {
            violations.add(Violation.of(field, "The list has at most {0} items.", most));
        }
        var seen = new HashSet<Object>();
        for (var i = 0; i < items.size(); i++) {
            if (!seen.add(key.apply(items.get(i)))) {
                violations.add(
                        Violation.of(field + "." + i, "The same must not stand here twice."));
            }
        }
    }
}
