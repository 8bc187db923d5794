package dev.triennium.domain.staffsheet;

import dev.triennium.domain.sheet.ColumnWords;
import dev.triennium.domain.sheet.SheetColumn;

/// The columns of a register, as a reader knows them by their headings in either language.
public enum StaffColumn implements SheetColumn {
    GIVEN_NAME("Given name", "Vorname", 16),
    FAMILY_NAME("Family name", "Nachname", 20),
    EMAIL("E-mail", "E-Mail", 32),
    FUNCTION("Function", "Funktion", 24),
    DEPARTMENT("Department or process", "Abteilung oder Prozess", 24),
    SITE("Site", "Standort", 20),
    LANGUAGE("Language (such as de)", "Sprache (etwa de)", 13),
    TIME_ZONE("Time zone (such as Europe/Berlin)", "Zeitzone (etwa Europe/Berlin)", 22),
    ACTIVE_FROM("First day (YYYY-MM-DD)", "Erster Tag (JJJJ-MM-TT)", 14),
    ACTIVE_UNTIL("Last day (YYYY-MM-DD)", "Letzter Tag (JJJJ-MM-TT)", 14);

    private final ColumnWords words;

    StaffColumn(String english, String german, int width) {
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
