@NullMarked
package dev.triennium.domain.certificationbody;

import org.jspecify.annotations.NullMarked;
