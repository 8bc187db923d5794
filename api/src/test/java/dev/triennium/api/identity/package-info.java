@NullMarked
package dev.triennium.api.identity;

import org.jspecify.annotations.NullMarked;
