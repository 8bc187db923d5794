@NullMarked
package dev.triennium.persistence.handover;

import org.jspecify.annotations.NullMarked;
