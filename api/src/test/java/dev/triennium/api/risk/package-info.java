@NullMarked
package dev.triennium.api.risk;

import org.jspecify.annotations.NullMarked;
