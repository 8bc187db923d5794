@NullMarked
package dev.triennium.api.invitation;

import org.jspecify.annotations.NullMarked;
