package dev.triennium.domain.sheet;

import dev.triennium.domain.Message;

/// Why a cell has something in it that nobody can read.
public enum CellFault {
    /// No value was stored with it, as programs do that cannot compute.
    FORMULA_WITHOUT_VALUE(
            Message.of(
                    "The file has a formula here without its result; open it in a spreadsheet"
                            + " program and save it, or enter the value itself.")),
    ERROR(Message.of("A formula came to an error here."));

    private final Message message;

    CellFault(Message message) {
        this.message = message;
    }

    public Message message() {
        return message;
    }
}
