package dev.triennium.scheduler.mail;

import java.util.regex.Pattern;

/// Text of people for places that have one line: a header, a line of a plain text mail.
final class OneLine {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

    private OneLine() {}

    static String of(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }
}
