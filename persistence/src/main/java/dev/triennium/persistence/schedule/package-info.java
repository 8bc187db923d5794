/// What is done each night.
@NullMarked
package dev.triennium.persistence.schedule;

import org.jspecify.annotations.NullMarked;
