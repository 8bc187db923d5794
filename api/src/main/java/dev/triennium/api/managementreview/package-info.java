/// Management reviews in the API.
@NullMarked
package dev.triennium.api.managementreview;

import org.jspecify.annotations.NullMarked;
