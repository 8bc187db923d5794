package dev.triennium.api.gapanalysis;

import dev.triennium.api.graphql.GlobalId;

record CompleteAssessmentInput(GlobalId id, int expectedVersion) {}
