package dev.triennium.domain.answersheet;

/// Why a cell has something in it that nobody can read.
public enum CellFault {
    /// No value was stored with it, as programs do that cannot compute.
    FORMULA_WITHOUT_VALUE(
            "The file has a formula here without its result; open it in a spreadsheet program and"
                    + " save it, or enter the value itself"),
    ERROR("A formula came to an error here");

    private final String message;

    CellFault(String message) {
        this.message = message;
    }

    String message() {
        return message;
    }
}
