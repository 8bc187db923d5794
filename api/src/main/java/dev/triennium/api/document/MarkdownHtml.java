package dev.triennium.api.document;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;

/// Markdown as a page shows it. It is other people's text: HTML in it is shown as it was typed,
/// links lead to the web or to a mail and nowhere else, and of a picture its description is shown,
/// since reading it would tell somebody else's server who reads.
final class MarkdownHtml {

    /// Deeper, nobody can read it; each level of a quotation costs the parser a call.
    private static final int MAX_DEPTH = 50;

    /// The page has two headings of its own.
    private static final int HEADINGS_ABOVE = 2;

    private static final int LAST_HEADING = 6;

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private static final Parser PARSER =
            Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(MAX_DEPTH).build();

    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder()
                    .extensions(EXTENSIONS)
                    .escapeHtml(true)
                    .sanitizeUrls(true)
                    .urlSanitizer(new WebAndMail())
                    .attributeProviderFactory(_ -> Links.INSTANCE)
                    .nodeRendererFactory(HeadingsAndPictures::new)
                    .build();

    private MarkdownHtml() {}

    static String of(String markdown) {
        return RENDERER.render(PARSER.parse(markdown));
    }

    private static final class WebAndMail implements UrlSanitizer {

        @Override
        public String sanitizeLinkUrl(String url) {
            return url.matches("(?i)(https?://|mailto:).*") ? url : "";
        }

        @Override
        public String sanitizeImageUrl(String url) {
            return "";
        }
    }

    /// Whoever follows a link does not tell where they come from: the page's address is a key.
    private enum Links implements AttributeProvider {
        INSTANCE;

        @Override
        public void setAttributes(Node node, String tag, Map<String, String> attributes) {
            if (node instanceof Link) {
                attributes.put("rel", "noopener noreferrer nofollow");
            }
        }
    }

    private record HeadingsAndPictures(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Heading.class, Image.class);
        }

        @Override
        public void render(Node node) {
            if (node instanceof Heading heading) {
                var html = context.getWriter();
                var tag = "h" + Math.min(heading.getLevel() + HEADINGS_ABOVE, LAST_HEADING);
                html.line();
                html.tag(tag);
                children(node);
                html.tag("/" + tag);
                html.line();
            } else {
                children(node);
            }
        }

        private void children(Node parent) {
            for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
        }
    }
}
