@NullMarked
package dev.triennium.scheduler.mail;

import org.jspecify.annotations.NullMarked;
