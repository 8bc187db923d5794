@NullMarked
package dev.triennium.persistence.evidenceroom;

import org.jspecify.annotations.NullMarked;
