@NullMarked
package dev.triennium.domain.news;

import org.jspecify.annotations.NullMarked;
