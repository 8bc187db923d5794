package dev.triennium.api.licensedtext;

import dev.triennium.api.graphql.GlobalId;

record RemoveLicensedTextInput(GlobalId id, int expectedVersion) {}
