@NullMarked
package dev.triennium.local;

import org.jspecify.annotations.NullMarked;
