package dev.triennium.api.documenttemplate;

import dev.triennium.domain.documenttemplate.FirmDocumentTemplateId;
import dev.triennium.domain.tenancy.FirmId;

record RetireFirmDocumentTemplateInput(
        FirmId firmId, FirmDocumentTemplateId id, int expectedVersion) {}
