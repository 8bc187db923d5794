@NullMarked
package dev.triennium.api.recurringtask;

import org.jspecify.annotations.NullMarked;
