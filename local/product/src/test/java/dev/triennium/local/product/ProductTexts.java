package dev.triennium.local.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
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

    /// What the code says itself, but for the demo: its people and organisations are what a user
    /// would put in.
    private static final String CLASSES =
            "dev/triennium/{module:api|domain|pdf|persistence|scheduler|spreadsheet}/**/*.class";

    private static final String OF_TESTS = "/test-classes/";

    /// Where a text that is put together has a value.
    private static final String VALUE = "\u0001";

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private final String all;

    private ProductTexts(String all) {
        this.all = all;
    }

    static ProductTexts read() {
        var texts = new ArrayList<String>();
        try {
            for (var pattern : RESOURCES) {
                for (var resource : resources(pattern)) {
                    texts.add(resource.getContentAsString(StandardCharsets.UTF_8));
                }
            }
            for (var resource : resources(CLASSES)) {
                if (!resource.getURI().toString().contains(OF_TESTS)) {
                    texts.addAll(constants(resource.getContentAsByteArray()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ProductTexts(normalized(String.join("\n", texts)));
    }

    private static List<Resource> resources(String pattern) throws IOException {
        var found = new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern);
        if (found.length == 0) {
            throw new IllegalStateException("Nothing at " + pattern);
        }
        return List.of(found);
    }

    private static List<String> constants(byte[] content) {
        var found = new ArrayList<String>();
        for (var entry : ClassFile.of().parse(content).constantPool()) {
            if (entry instanceof StringEntry constant) {
                found.addAll(List.of(constant.stringValue().split(VALUE)));
            }
        }
        return found;
    }

    /// Whether the text, however it is wrapped, is part of one of the product's.
    boolean contain(String text) {
        return all.contains(normalized(text));
    }

    private static String normalized(String text) {
        return WHITE_SPACE.matcher(text).replaceAll(" ");
    }
}
