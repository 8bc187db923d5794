package dev.triennium.domain.file;

import java.util.regex.Pattern;

/// Names of files that leave.
public final class FileNames {

    private static final Pattern UNFIT = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final int MOST_LETTERS = 40;

    private FileNames() {}

    /// What people call something, as part of a file's name.
    public static String part(String name) {
        var fit = UNFIT.matcher(name).replaceAll("-");
        return fit.substring(0, Math.min(fit.length(), MOST_LETTERS));
    }
}
