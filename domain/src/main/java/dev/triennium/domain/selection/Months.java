package dev.triennium.domain.selection;

/// From the start of the project to the decision on the certificate, as an estimate.
public record Months(int min, int max) {

    public Months {
        if (min < 1 || max < min) {
            throw new IllegalArgumentException("Not a range of months");
        }
    }
}
