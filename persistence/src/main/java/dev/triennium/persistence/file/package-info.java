/// Where files lie, and what is known about them.
@NullMarked
package dev.triennium.persistence.file;

import org.jspecify.annotations.NullMarked;
