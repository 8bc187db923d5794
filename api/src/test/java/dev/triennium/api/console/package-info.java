@NullMarked
package dev.triennium.api.console;

import org.jspecify.annotations.NullMarked;
