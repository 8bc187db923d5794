/// Child processes: start them, watch them, stop them, and find those a killed parent left behind.
@NullMarked
package dev.triennium.local.process;

import org.jspecify.annotations.NullMarked;
