@NullMarked
<<<<<<<< HEAD:domain/src/test/java/dev/triennium/domain/paging/package-info.java
package dev.triennium.domain.paging;
========
package dev.triennium.pdf.quotation;
>>>>>>>> e6dc7b0a88af1dc78e14913f2a8597d4be957106:pdf/src/test/java/dev/triennium/pdf/quotation/package-info.java

import org.jspecify.annotations.NullMarked;
