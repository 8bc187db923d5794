/// A standard's own text as one organisation has licensed it. It is shown to that organisation and
/// to nobody else.
@NullMarked
package dev.triennium.domain.licensedtext;

import org.jspecify.annotations.NullMarked;
