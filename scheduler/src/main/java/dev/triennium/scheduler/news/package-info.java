@NullMarked
package dev.triennium.scheduler.news;

import org.jspecify.annotations.NullMarked;
