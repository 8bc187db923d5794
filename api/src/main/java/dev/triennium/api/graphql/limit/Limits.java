package dev.triennium.api.graphql.limit;

import dev.triennium.api.error.ApiError;
import dev.triennium.api.error.ApiErrorCode;
import graphql.execution.AbortExecutionException;
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

    static void check(String what, long asked, int most) {
        if (asked > most) {
            throw refused(
                    ApiErrorCode.OPERATION_TOO_COMPLEX,
                    "The operation has too many %s: at most %d are run.".formatted(what, most));
        }
    }

    static AbortExecutionException refused(ApiErrorCode code, String message) {
        return new AbortExecutionException(List.of(ApiError.of(code, message)));
    }
}
