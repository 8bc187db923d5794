@NullMarked
package dev.triennium.api.incident;

import org.jspecify.annotations.NullMarked;
