package dev.triennium.local.product;

/// Starts the whole product on one machine.
public final class LocalTriennium {

    private LocalTriennium() {}

    public static void main(String[] args) {
        System.out.println(
                "READY " + System.getProperty("java.version") + System.getProperty("java.class.path"));
    }
}
