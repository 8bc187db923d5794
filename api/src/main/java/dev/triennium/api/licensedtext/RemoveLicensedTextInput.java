package dev.triennium.api.licensedtext;

import dev.triennium.domain.licensedtext.LicensedTextId;

record RemoveLicensedTextInput(LicensedTextId id, int expectedVersion) {}
