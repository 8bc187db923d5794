package dev.triennium.domain.documenttemplate;

/// What may hold of an organisation, so that its documents say more.
public enum OrganisationFact {
    DESIGN("design"),
    MULTISITE("multisite"),
    SHIFTS("shifts"),
    REMOTE_WORK("remoteWork"),
    SOFTWARE_DEVELOPMENT("softwareDevelopment"),
    CLOUD_SERVICES("cloudServices"),
    WORKERS_REPRESENTATIVE("workersRepresentative"),
    OUTSOURCED_PROCESSES("outsourcedProcesses"),
    CONTROLLER("controller"),
    PROCESSOR("processor"),
    AI_DEVELOPER("aiDeveloper"),
    GOVERNING_BODY("governingBody");

    private final String condition;

    OrganisationFact(String word) {
        this.condition = "has." + word;
    }

    /// As templates name it.
    public String condition() {
        return condition;
    }
}
