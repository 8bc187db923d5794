@NullMarked
package dev.triennium.api.supplier;

import org.jspecify.annotations.NullMarked;
