/// Evidence rooms, their packages, their guests and what those ask for.
@NullMarked
package dev.triennium.persistence.evidenceroom;

import org.jspecify.annotations.NullMarked;
