package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.sheet.ColumnWords;
import dev.triennium.domain.sheet.SheetColumn;

/// The columns of a statement's workbook, as a reader knows them by their headings in either
/// language.
public enum StatementColumn implements SheetColumn {
    /// Which control, with which contents; see [ControlReference].
    REFERENCE("Reference", "Referenz", 12),
    NUMBER("Control", "Maßnahme", 12),
    TITLE("Title", "Titel", 40),
    GROUP("Group", "Gruppe", 18),
    APPLICABLE("Applicable", "Anwendbar", 14),
    REASONS("Reasons", "Gründe", 22),
    JUSTIFICATION("Justification", "Begründung", 50),
    IMPLEMENTATION("Implementation", "Umsetzung", 18),
    OWNER("Owner", "Verantwortlich", 24),
    LINKS("References", "Verweise", 40);

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
