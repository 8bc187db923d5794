package dev.triennium.domain.firmtemplate;

/// What can be done to a firm's own template.
public enum FirmTemplateAction {
    CHANGE,
    RETIRE
}
