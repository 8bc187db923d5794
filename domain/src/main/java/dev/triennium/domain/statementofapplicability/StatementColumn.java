package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.sheet.ColumnWords;
import dev.triennium.domain.sheet.SheetColumn;

/// The columns of a statement's workbook, as a reader knows them by their headings in either
/// language.
public enum StatementColumn implements SheetColumn {
    /// Which control, with which contents; see [ControlReference].
    REFERENCE("Reference", "Referenz", 12),
    NUMBER("Control", "Maßnahme", 11),
    TITLE("Title", "Titel", 28),
    GROUP("Group", "Gruppe", 16),
    APPLICABLE("Applicable", "Anwendbar", 12),
    REASONS("Reasons", "Gründe", 20),
    JUSTIFICATION("Justification", "Begründung", 40),
    IMPLEMENTATION("Implementation", "Umsetzung", 15),
    OWNER("Owner", "Verantwortlich", 18),
    LINKS("References", "Verweise", 26);

    private final ColumnWords words;

    StatementColumn(String english, String german, int width) {
        this.words = new ColumnWords(english, german, width);
    }

    @Override
    public ColumnWords words() {
        return words;
    }

    @Override
    public boolean isAnswer() {
        return compareTo(APPLICABLE) >= 0;
    }

    @Override
    public boolean isRead() {
        return this == REFERENCE || isAnswer();
    }
}
