/// Templates of controlled documents, and what they are filled with.
@NullMarked
package dev.triennium.domain.documenttemplate;

import org.jspecify.annotations.NullMarked;
