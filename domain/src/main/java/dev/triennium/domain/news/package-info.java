/// What nodes tell each other, for those who watch.
@NullMarked
package dev.triennium.domain.news;

import org.jspecify.annotations.NullMarked;
