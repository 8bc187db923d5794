package dev.triennium.domain.schedule;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Efforts of which parts are counted, many times over: in whole millionths of a day.
final class Portion {

    private static final int PLACES = 6;

    private Portion() {}

    static long of(BigDecimal effort) {
        return effort.movePointRight(PLACES).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    static BigDecimal days(long portion) {
        return BigDecimal.valueOf(portion, PLACES).setScale(2, RoundingMode.HALF_UP);
    }
}
