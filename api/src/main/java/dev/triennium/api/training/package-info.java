/// Trainings, and what people are able to do.
@NullMarked
package dev.triennium.api.training;

import org.jspecify.annotations.NullMarked;
