package dev.triennium.local.product;

import dev.triennium.domain.certification.cycle.CertificationRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// What the product brings: whoever uses it may know that, in whichever organisation it stands.
final class ProductTexts {

    private static final List<String> RESOURCES =
            List.of(
                    "audittime/*.yaml",
                    "documenttemplate/**/*.md",
                    "documenttemplate/**/*.yaml",
                    "implementationplan/**/*.yaml",
                    "standard/**/*.yaml",
                    "mail/*",
                    "message/*",
                    "dev/triennium/domain/**/*.properties");

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private final String all;

    private ProductTexts(String all) {
        this.all = all;
    }

    static ProductTexts read() {
        var texts = new ArrayList<String>();
        for (var rule : CertificationRule.values()) {
            texts.add(rule.reference().source());
            texts.add(rule.reference().summary());
        }
        var resolver = new PathMatchingResourcePatternResolver();
        try {
            for (var pattern : RESOURCES) {
                var resources = resolver.getResources("classpath*:" + pattern);
                if (resources.length == 0) {
                    throw new IllegalStateException("Nothing at " + pattern);
                }
                for (var resource : resources) {
                    texts.add(resource.getContentAsString(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ProductTexts(normalized(String.join("\n", texts)));
    }

    /// Whether the text, however it is wrapped, is part of one of the product's.
    boolean contain(String text) {
        return all.contains(normalized(text));
    }

    private static String normalized(String text) {
        return WHITE_SPACE.matcher(text).replaceAll(" ");
    }
}
