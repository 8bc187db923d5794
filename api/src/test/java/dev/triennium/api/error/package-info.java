@NullMarked
package dev.triennium.api.error;

import org.jspecify.annotations.NullMarked;
