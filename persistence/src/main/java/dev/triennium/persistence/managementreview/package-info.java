/// Management reviews on jOOQ, and what standards ask of them in files.
@NullMarked
package dev.triennium.persistence.managementreview;

import org.jspecify.annotations.NullMarked;
