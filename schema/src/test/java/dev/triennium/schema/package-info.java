@NullMarked
package dev.triennium.schema;

import org.jspecify.annotations.NullMarked;
