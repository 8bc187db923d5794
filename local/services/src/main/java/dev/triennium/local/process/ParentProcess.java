package dev.triennium.local.process;

/// The process that started us, usually Maven.
public final class ParentProcess {

    private ParentProcess() {}

    /// Ends this JVM in good order when its parent ends. A killed Maven does not tell the product
    /// it runs, which would live on unseen and hold its ports.
    public static void endWithIt() {
        ProcessHandle.current()
                .parent()
                .ifPresent(
                        parent ->
                                Thread.ofPlatform()
                                        .daemon()
                                        .name("parent-watch")
                                        .start(() -> endAfter(parent)));
    }

    private static void endAfter(ProcessHandle parent) {
        parent.onExit().join();
        Runtime.getRuntime().exit(143);
    }
}
