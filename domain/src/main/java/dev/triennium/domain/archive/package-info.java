/// What is kept and no longer used: the archive.
@NullMarked
package dev.triennium.domain.archive;

import org.jspecify.annotations.NullMarked;
