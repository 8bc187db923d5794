@NullMarked
package dev.triennium.domain.evidenceroom;

import org.jspecify.annotations.NullMarked;
