@NullMarked
package dev.triennium.api.training;

import org.jspecify.annotations.NullMarked;
