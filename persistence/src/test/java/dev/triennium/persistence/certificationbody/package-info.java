@NullMarked
package dev.triennium.persistence.certificationbody;

import org.jspecify.annotations.NullMarked;
