/// The register of recurring tasks on jOOQ.
@NullMarked
package dev.triennium.persistence.recurringtask;

import org.jspecify.annotations.NullMarked;
