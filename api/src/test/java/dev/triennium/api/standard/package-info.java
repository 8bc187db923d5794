@NullMarked
package dev.triennium.api.standard;

import org.jspecify.annotations.NullMarked;
