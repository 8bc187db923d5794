@NullMarked
package dev.triennium.api.context;

import org.jspecify.annotations.NullMarked;
