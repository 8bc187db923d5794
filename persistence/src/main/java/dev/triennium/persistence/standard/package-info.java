/// The catalogue of standards: its files, their import, and the queries over it.
@NullMarked
package dev.triennium.persistence.standard;

import org.jspecify.annotations.NullMarked;
