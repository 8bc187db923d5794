@NullMarked
package dev.triennium.local.mail;

import org.jspecify.annotations.NullMarked;
