@NullMarked
package dev.triennium.persistence.news;

import org.jspecify.annotations.NullMarked;
