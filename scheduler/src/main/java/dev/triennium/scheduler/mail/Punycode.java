package dev.triennium.scheduler.mail;

/// The encoding of RFC 3492, with the names that stand there.
final class Punycode {

    private static final int BASE = 36;
    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int INITIAL_BIAS = 72;
    private static final int INITIAL_N = 0x80;
    private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz0123456789";

    private Punycode() {}

    static String encode(String label) {
        var input = label.codePoints().toArray();
        var output = new StringBuilder();
        for (var codePoint : input) {
            if (codePoint < INITIAL_N) {
                output.append((char) codePoint);
            }
        }
        var basic = output.length();
        var handled = basic;
        if (basic > 0) {
            output.append('-');
        }
        var n = INITIAL_N;
        var delta = 0;
        var bias = INITIAL_BIAS;
        while (handled < input.length) {
            var next = smallestFrom(n, input);
            delta = Math.addExact(delta, Math.multiplyExact(next - n, handled + 1));
            n = next;
            for (var codePoint : input) {
                if (codePoint < n) {
                    delta++;
                } else if (codePoint == n) {
                    append(output, delta, bias);
                    bias = adapt(delta, handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }
            delta++;
            n++;
        }
        return output.toString();
    }

    private static int smallestFrom(int n, int[] input) {
        var smallest = Integer.MAX_VALUE;
        for (var codePoint : input) {
            if (codePoint >= n && codePoint < smallest) {
                smallest = codePoint;
            }
        }
        return smallest;
    }

    private static void append(StringBuilder output, int delta, int bias) {
        var q = delta;
        for (var k = BASE; ; k += BASE) {
            var t = Math.clamp(k - bias, T_MIN, T_MAX);
            if (q < t) {
                output.append(DIGITS.charAt(q));
                return;
            }
            output.append(DIGITS.charAt(t + (q - t) % (BASE - t)));
            q = (q - t) / (BASE - t);
        }
    }

    private static int adapt(int delta, int points, boolean isFirst) {
        var rest = isFirst ? delta / DAMP : delta / 2;
        rest += rest / points;
        var k = 0;
        while (rest > ((BASE - T_MIN) * T_MAX) / 2) {
            rest /= BASE - T_MIN;
            k += BASE;
        }
        return k + (BASE - T_MIN + 1) * rest / (rest + SKEW);
    }
}
