@NullMarked
package dev.triennium.api.selection;

import org.jspecify.annotations.NullMarked;
