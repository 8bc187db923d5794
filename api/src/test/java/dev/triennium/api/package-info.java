@NullMarked
package dev.triennium.api;

import org.jspecify.annotations.NullMarked;
