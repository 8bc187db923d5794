@NullMarked
package dev.triennium.domain;

import org.jspecify.annotations.NullMarked;
