/// That something has changed, for those who watch, on this node and on the others.
@NullMarked
package dev.triennium.domain.news;

import org.jspecify.annotations.NullMarked;
