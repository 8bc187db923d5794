package dev.triennium.domain.answersheet;

import dev.triennium.domain.sheet.ColumnWords;
import dev.triennium.domain.sheet.SheetColumn;

/// The columns of a template, as a reader knows them by their headings in either language.
public enum AnswerColumn implements SheetColumn {
    /// Which item, in which version, with which answer; see [RowReference].
    REFERENCE("Reference", "Referenz", 12),
    REQUIREMENT("Requirement", "Anforderung", 22),
    TITLE("Title", "Titel", 24),
    QUESTION("Question", "Frage", 44),
    SITE("Site", "Standort", 16),
    RESULT("Result", "Ergebnis", 18),
    JUSTIFICATION("Justification", "Begründung", 26),
    MATURITY("Maturity (0–5)", "Reifegrad (0–5)", 15),
    NOTES("Notes", "Anmerkungen", 36),
    EVIDENCE("Evidence (one per line)", "Nachweise (je Zeile einer)", 28);

    private final ColumnWords words;

    AnswerColumn(String english, String german, int width) {
        this.words = new ColumnWords(english, german, width);
    }

    @Override
    public ColumnWords words() {
        return words;
    }

    @Override
    public boolean isAnswer() {
        return compareTo(RESULT) >= 0;
    }

    @Override
    public boolean isRead() {
        return this == REFERENCE || isAnswer();
    }
}
