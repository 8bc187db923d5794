@NullMarked
package dev.triennium.architecture;

import org.jspecify.annotations.NullMarked;
