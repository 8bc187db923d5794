package dev.triennium.api.reminder;

import dev.triennium.domain.identity.PersonId;

record LiftMailSuppressionInput(PersonId personId) {}
