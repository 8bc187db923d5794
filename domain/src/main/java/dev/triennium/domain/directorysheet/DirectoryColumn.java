package dev.triennium.domain.directorysheet;

import dev.triennium.domain.sheet.ColumnWords;
import dev.triennium.domain.sheet.SheetColumn;

/// The columns of a table of bodies, known by their headings in either language. Each row is an
/// accreditation, or a body alone.
public enum DirectoryColumn implements SheetColumn {
    NAME("Certification body", "Zertifizierungsstelle", 28),
    COUNTRY("Country (such as DE)", "Land (etwa DE)", 10),
    WEBSITE("Website", "Website", 28),
    STANDARD("Standard (such as ISO 9001:2026)", "Norm (etwa ISO 9001:2026)", 22),
    ACCREDITOR(
            "Accreditation body (such as de-dakks)", "Akkreditierungsstelle (etwa de-dakks)", 22),
    NUMBER("Accreditation number", "Akkreditierungsnummer", 20),
    SECTORS("IAF codes (such as 17, 18)", "IAF-Codes (etwa 17, 18)", 16),
    COUNTRIES("Countries covered (such as DE, AT)", "Abgedeckte Länder (etwa DE, AT)", 18),
    VALID_FROM("Valid from (YYYY-MM-DD)", "Gültig ab (JJJJ-MM-TT)", 14),
    VALID_UNTIL("Valid until (YYYY-MM-DD)", "Gültig bis (JJJJ-MM-TT)", 14),
    RECOGNISED(
            "Recognised by Global ACI (yes or no)", "Von Global ACI anerkannt (ja oder nein)", 14),
    SEEN_AT("Seen at (address)", "Gesehen unter (Adresse)", 28),
    SEEN_ON("Seen on (YYYY-MM-DD)", "Gesehen am (JJJJ-MM-TT)", 14);

    private final ColumnWords words;

    DirectoryColumn(String english, String german, int width) {
        this.words = new ColumnWords(english, german, width);
    }

    @Override
    public ColumnWords words() {
        return words;
    }

    @Override
    public boolean isAnswer() {
        return true;
    }

    @Override
    public boolean isRead() {
        return true;
    }
}
