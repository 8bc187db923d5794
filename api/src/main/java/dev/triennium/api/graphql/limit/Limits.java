package dev.triennium.api.graphql.limit;

import dev.triennium.api.error.ApiError;
import dev.triennium.api.error.ApiErrorCode;
import dev.triennium.domain.Message;
import graphql.execution.AbortExecutionException;
import graphql.execution.ResultPath;
import java.util.List;

/// The most that one operation may hold.
final class Limits {

    static final int CHARACTERS = 100_000;
    static final int TOKENS = 5_000;
    static final int DEPTH = 20;
    static final int ALIASES = 30;
    static final int DIRECTIVES = 50;
    static final int QUERY_FIELDS = 10;
    static final int MUTATION_FIELDS = 5;
    static final int IDS = 100;
    static final int ITEMS = 250;
    static final int NODES = 10_000;

    private Limits() {}

    /// @param phrase for what there are too many of
    static void check(String phrase, long asked, int most) {
        if (asked > most) {
            throw refused(
                    ApiErrorCode.OPERATION_TOO_COMPLEX,
                    "The operation has too many {0}: at most {1} are run.",
                    Message.part(phrase),
                    most);
        }
    }

    /// @param asked by an operation as a whole
    static void check(Cost asked) {
        if (asked.nodes() > NODES) {
            throw refused(
                    ApiErrorCode.OPERATION_TOO_COMPLEX,
                    "The operation asks for too many nodes: {0}, and at most {1} are run. Most are in"
                            + " {2}. Ask for smaller pages by `first` or `last`, or for what is"
                            + " below in a request of its own.",
                    asked.nodes(),
                    NODES,
                    asked.where().isEmpty()
                            ? Message.part("fields without a list")
                            : String.join(" > ", asked.where()));
        }
    }

    /// @param path of the list with which the nodes became too many
    static AbortExecutionException answeredTooMuch(ResultPath path) {
        return refused(
                ApiErrorCode.OPERATION_TOO_COMPLEX,
                "The answer has too many nodes: at most {0} are answered, and with {1} they are more."
                        + " Say by `first` or `last` how many you need.",
                NODES,
                path.toString());
    }

    static AbortExecutionException refused(ApiErrorCode code, String sentence, Object... values) {
        return new AbortExecutionException(List.of(ApiError.of(code, sentence, values)));
    }
}
