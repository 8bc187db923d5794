package dev.triennium.domain.firmtemplate;

public enum FirmTemplateOrder {
    NAME,
    NEWEST
}
