@NullMarked
package dev.triennium.api.certificationbody;

import org.jspecify.annotations.NullMarked;
