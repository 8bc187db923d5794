@NullMarked
package dev.triennium.api.objective;

import org.jspecify.annotations.NullMarked;
