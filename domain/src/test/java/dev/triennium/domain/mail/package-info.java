@NullMarked
package dev.triennium.domain.mail;

import org.jspecify.annotations.NullMarked;
