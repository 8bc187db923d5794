@NullMarked
package dev.triennium.local.identity;

import org.jspecify.annotations.NullMarked;
