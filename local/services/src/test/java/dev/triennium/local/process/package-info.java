@NullMarked
package dev.triennium.local.process;

import org.jspecify.annotations.NullMarked;
