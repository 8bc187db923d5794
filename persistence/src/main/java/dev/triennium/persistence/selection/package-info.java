@NullMarked
package dev.triennium.persistence.selection;

import org.jspecify.annotations.NullMarked;
