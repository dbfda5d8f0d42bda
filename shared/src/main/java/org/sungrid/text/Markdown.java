package org.sungrid.text;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Text written by the staff, in CommonMark with tables: as safe HTML for pages, as plain words for the search, and as a
 * list of what in it will not be shown as written.
 *
 * <p>HTML in the source is shown as text and its comments are dropped. A link leads to http, https, mailto, a place in
 * the text or an address of this site; any other is shown as its words. Images are files that are attached to the text,
 * named as {@code attachment:plan.png}; any other is shown as its words. Expressions such as <code>#{7*7}</code> are text like any other. Excessive nesting and tables cost the text its
 * markup, never the server its stack or its memory.
 */
public final class Markdown {

    /** The largest text that is read, in bytes of UTF-8. */
    public static final int MOST_BYTES = 2 * 1024 * 1024;

    /**
     * HTML is at most this many times longer than its source, for quotation marks become six characters each; but
     * references let a few letters stand for a long address, and would blow a page up without end.
     */
    private static final int MOST_GROWTH = 6;

    /** Short sources may grow more, for the tags around them. */
    private static final int SHORT_HTML = 64 * 1024;

    private static final int EXCERPT_OF_OBJECTION = 60;
    private static final int MOST_OBJECTIONS = 100;
    private static final String ATTACHMENT = "attachment:";
    private static final int LONGEST_NAME = 1_000;
    private static final Pattern WHITE = Pattern.compile("[\\s\\u3000]+");

    private Markdown() {}

    /**
     * The text as HTML.
     *
     * @throws IllegalArgumentException when the text is larger than {@link #MOST_BYTES}
     */
    public static Rendered render(String source) {
        return render(source, Map.of());
    }

    /**
     * The text as HTML, with the images that are attached to it.
     *
     * @param images addresses by names
     * @throws IllegalArgumentException when the text is larger than {@link #MOST_BYTES}
     */
    public static Rendered render(String source, Map<String, String> images) {
        Node root = MarkdownTree.read(source).orElse(null);
        if (root == null) {
            return letterForLetter(source);
        }
        var anchors = new Anchors(root);
        var html = new BoundedHtml(Math.max(SHORT_HTML, MOST_GROWTH * source.length()));
        try {
            renderer(anchors, images).render(root, html);
        } catch (BoundedHtml.Full tooLarge) {
            return letterForLetter(source);
        }
        return new Rendered(SafeHtml.of(html.toString()), anchors.contents());
    }

    /**
     * The words of the text, one line for each paragraph, without markup and comments.
     *
     * @throws IllegalArgumentException when the text is larger than {@link #MOST_BYTES}
     */
    public static String plain(String source) {
        return MarkdownTree.read(source).map(PlainText::of).orElse(source);
    }

    /** The first words of the text on one line, at most so many characters, with an ellipsis where it was cut. */
    public static String excerpt(String source, int most) {
        return shortened(plain(source), most);
    }

    /**
     * What in the text will not be shown as written, in the order of the lines; at most a hundred places.
     *
     * @throws IllegalArgumentException when the text is larger than {@link #MOST_BYTES}
     */
    public static List<Objection> objections(String source) {
        Node root = MarkdownTree.readWithPlaces(source).orElse(null);
        if (root == null) {
            return List.of(new Objection(1, Objection.Reason.EXCESS, ""));
        }
        var objections = new ArrayList<Objection>();
        MarkdownTree.walk(root, node -> {
            if (node instanceof HtmlBlock html) {
                object(node, Objection.Reason.RAW_HTML, PlainText.withoutComments(html.getLiteral()), objections);
            } else if (node instanceof HtmlInline html) {
                object(node, Objection.Reason.RAW_HTML, PlainText.withoutComments(html.getLiteral()), objections);
            } else if (node instanceof Link link && !SafeHtml.isLink(link.getDestination())) {
                object(node, Objection.Reason.LINK, link.getDestination(), objections);
            } else if (node instanceof Image image && attached(image).isEmpty()) {
                object(node, Objection.Reason.IMAGE, image.getDestination(), objections);
            }
        });
        return objections;
    }

    /**
     * An attached image that the text shows.
     *
     * @param line of the text, counted from 1
     * @param name of the file
     * @param words what is said of it to those who do not see it; may be blank
     */
    public record AttachedImage(int line, String name, String words) {}

    /**
     * The attached images that the text shows, in the order of the lines; at most a hundred.
     *
     * @throws IllegalArgumentException when the text is larger than {@link #MOST_BYTES}
     */
    public static List<AttachedImage> attachedImages(String source) {
        var found = new ArrayList<AttachedImage>();
        MarkdownTree.readWithPlaces(source)
                .ifPresent(root -> MarkdownTree.walk(root, node -> {
                    if (node instanceof Image image && found.size() < MOST_OBJECTIONS) {
                        attached(image)
                                .ifPresent(name -> found.add(new AttachedImage(line(node), name, PlainText.of(image))));
                    }
                }));
        return found;
    }

    private static Optional<String> attached(Image image) {
        var destination = image.getDestination();
        if (!destination.startsWith(ATTACHMENT) || destination.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        // Where a name is written as in an address: %20 for a space. A plus sign is a plus sign, and a name has no %.
        try {
            var plain = destination.substring(ATTACHMENT.length()).replace("+", "%2B");
            return Optional.of(URLDecoder.decode(plain, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static void object(Node node, Objection.Reason reason, String what, List<Objection> objections) {
        if (objections.size() == MOST_OBJECTIONS || (reason == Objection.Reason.RAW_HTML && what.isBlank())) {
            return;
        }
        objections.add(new Objection(line(node), reason, shortened(what, EXCERPT_OF_OBJECTION)));
    }

    private static int line(Node node) {
        Node placed = node;
        while (placed.getSourceSpans().isEmpty() && placed.getParent() != null) {
            placed = placed.getParent();
        }
        return placed.getSourceSpans().isEmpty()
                ? 1
                : placed.getSourceSpans().get(0).getLineIndex() + 1;
    }

    private static String shortened(String text, int most) {
        String line = WHITE.matcher(text).replaceAll(" ").strip();
        if (line.codePointCount(0, line.length()) <= most) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, Math.max(0, most - 1)))
                        .strip() + "…";
    }

    private static Rendered letterForLetter(String source) {
        return new Rendered("<pre>" + SafeHtml.escape(source) + "</pre>", List.of());
    }

    private static HtmlRenderer renderer(Anchors anchors, Map<String, String> images) {
        return HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .escapeHtml(true)
                .percentEncodeUrls(true)
                .attributeProviderFactory(context -> attributes(anchors))
                .nodeRendererFactory(context -> new HouseRenderer(context, anchors, images))
                .build();
    }

    private static AttributeProvider attributes(Anchors anchors) {
        return (node, tag, attributes) -> {
            String id = anchors.id(node);
            if (id != null) {
                attributes.put("id", id);
            }
        };
    }

    /**
     * Writes headings at the page's level, HTML without its comments as text, and links and images that may not be
     * followed as their words.
     */
    private record HouseRenderer(HtmlNodeRendererContext context, Anchors anchors, Map<String, String> images)
            implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Heading.class, HtmlBlock.class, HtmlInline.class, Link.class, Image.class);
        }

        @Override
        public void render(Node node) {
            if (node instanceof HtmlInline html) {
                context.getWriter().text(PlainText.withoutComments(html.getLiteral()));
            } else if (node instanceof HtmlBlock html) {
                block(PlainText.withoutComments(html.getLiteral()).strip());
            } else if (node instanceof Heading heading) {
                String tag = "h" + anchors.level(heading);
                context.getWriter().line();
                element(heading, tag, Map.of());
                context.getWriter().line();
            } else if (node instanceof Link link) {
                if (SafeHtml.isLink(link.getDestination())) {
                    element(link, "a", titled("href", link.getDestination(), link.getTitle()));
                } else {
                    children(link);
                }
            } else if (node instanceof Image image) {
                image(image);
            }
        }

        private void block(String text) {
            if (!text.isEmpty()) {
                var writer = context.getWriter();
                writer.line();
                writer.tag("p");
                writer.text(text);
                writer.tag("/p");
                writer.line();
            }
        }

        private void image(Image image) {
            String words = PlainText.of(image);
            var address = images.getOrDefault(attached(image).orElse(""), "");
            if (SafeHtml.isAttached(address)) {
                var attributes = titled("src", address, image.getTitle());
                attributes.put("alt", words);
                context.getWriter().tag("img", context.extendAttributes(image, "img", attributes), true);
            } else {
                context.getWriter().text(words);
            }
        }

        private Map<String, String> titled(String name, String address, String title) {
            var attributes = new LinkedHashMap<String, String>();
            attributes.put(name, context.encodeUrl(address));
            if (title != null) {
                attributes.put("title", title);
            }
            return attributes;
        }

        private void element(Node node, String tag, Map<String, String> attributes) {
            context.getWriter().tag(tag, context.extendAttributes(node, tag, attributes));
            children(node);
            context.getWriter().tag("/" + tag);
        }

        private void children(Node node) {
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
        }
    }

    /** Where HTML is written until it becomes too large. */
    private static final class BoundedHtml implements Appendable {

        /** The HTML became larger than it may. */
        private static final class Full extends RuntimeException {
            Full() {
                super("HTML too large for its source", null, false, false);
            }
        }

        private final StringBuilder written = new StringBuilder();
        private final int most;

        BoundedHtml(int most) {
            this.most = most;
        }

        private void room(int more) {
            if (written.length() + more > most) {
                throw new Full();
            }
        }

        @Override
        public Appendable append(CharSequence text) throws IOException {
            return append(text, 0, text.length());
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) throws IOException {
            room(end - start);
            written.append(text, start, end);
            return this;
        }

        @Override
        public Appendable append(char c) throws IOException {
            room(1);
            written.append(c);
            return this;
        }

        @Override
        public String toString() {
            return written.toString();
        }
    }
}
