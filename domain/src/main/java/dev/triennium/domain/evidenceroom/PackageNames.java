package dev.triennium.domain.evidenceroom;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Names of files in packages: of letters, digits and hyphens alone, so that none leaves its
/// folder, none needs quoting in a list of hashes, and every system unpacks it as it is.
final class PackageNames {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern UNFIT = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern AT_ENDS = Pattern.compile("^-+|-+$");
    private static final Pattern ENDING = Pattern.compile("[a-z0-9]{1,8}");
    private static final int MOST_LETTERS = 60;

    private PackageNames() {}

    static String path(PackagedFile file, String ending) {
        if (!ENDING.matcher(ending).matches()) {
            throw new IllegalArgumentException("No ending of a file");
        }
        var version = file.version() == null ? "" : "-" + part(file.version());
        return "files/%03d-%s%s.%s".formatted(file.number(), part(file.title()), version, ending);
    }

    static String part(String text) {
        var plain =
                text.replace("ä", "ae")
                        .replace("ö", "oe")
                        .replace("ü", "ue")
                        .replace("Ä", "Ae")
                        .replace("Ö", "Oe")
                        .replace("Ü", "Ue")
                        .replace("ß", "ss");
        var letters =
                MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
        var fit = AT_ENDS.matcher(UNFIT.matcher(letters).replaceAll("-")).replaceAll("");
        if (fit.isEmpty()) {
            return "file";
        }
        return fit.substring(0, Math.min(fit.length(), MOST_LETTERS));
    }
}
