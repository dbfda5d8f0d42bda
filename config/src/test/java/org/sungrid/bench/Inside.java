package org.sungrid.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.Node;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.ArchiveAsset;
import org.jboss.shrinkwrap.api.asset.Asset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * A third application inside the server under test: everything of {@code shared}, no page, the admin's database account
 * and an index of its own. Test classes that {@code @Deployment} it have shared's beans injected.
 */
public final class Inside {
    private static final String WEB_XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              %s
            </web-app>
            """;

    /** Stronger than the environment, which names the admin's own folder. */
    private static final String SETTINGS = """
            config_ordinal=900
            sungrid.admin.index.folder=%s
            sungrid.portal.index.folder=%s
            sungrid.inside.index.folder=%s
            sungrid.demo.folder=
            """;

    private Inside() {}

    /** @param tests the test class and whatever else of the tests it needs inside */
    public static WebArchive war(Class<?>... tests) {
        return warWith("", tests);
    }

    /** @param settings lines of settings for this application alone */
    public static WebArchive warWith(String settings, Class<?>... tests) {
        String name = tests[0].getSimpleName();
        String index = TestBench.logs().resolveSibling("index/" + name).toString();
        WebArchive war = ShrinkWrap.create(WebArchive.class, name + ".war");
        for (Map.Entry<ArchivePath, Node> entry : libraries().entrySet()) {
            war.add(withoutIndex(entry.getKey(), entry.getValue().getAsset()), entry.getKey());
        }
        return war.addAsLibraries(jarOf(Assertions.class))
                .addClasses(tests)
                .addClass(InsideApplication.class)
                .setWebXML(new StringAsset(WEB_XML.formatted(dataSource())))
                .addAsResource(
                        new StringAsset(SETTINGS.formatted(index, index, index) + settings),
                        "META-INF/microprofile-config.properties")
                .addAsWebInfResource(
                        new StringAsset("<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\""
                                + " bean-discovery-mode=\"annotated\"/>"),
                        "beans.xml");
    }

    /**
     * Arquillian has it deployed on all three virtual servers of the bench, so it begins three times; an index begins
     * once for its folder.
     */
    private static Asset withoutIndex(ArchivePath path, Asset library) {
        if (!path.get().contains("/sungrid-shared")) {
            return library;
        }
        JavaArchive shared = ShrinkWrap.create(ZipImporter.class, "shared.jar")
                .importFrom(library.openStream())
                .as(JavaArchive.class);
        shared.delete("/org/sungrid/search/IndexLifetime.class");
        return new ArchiveAsset(shared, ZipExporter.class);
    }

    /** The jar that a class is in, to be a library of such an application. */
    public static File jarOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    /** As the admin declares it, so that what is tried here runs on the connections of the product. */
    private static String dataSource() {
        var own = ShrinkWrap.create(ZipImporter.class, "admin.war")
                .importFrom(new File(TestBench.fact("admin.war")))
                .as(GenericArchive.class)
                .get("/WEB-INF/web.xml");
        try (var in = own.getAsset().openStream()) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var end = "</data-source>";
            return text.substring(text.indexOf("<data-source>"), text.indexOf(end) + end.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<ArchivePath, Node> libraries() {
        return ShrinkWrap.create(ZipImporter.class, "portal.war")
                .importFrom(new File(TestBench.fact("portal.war")))
                .as(GenericArchive.class)
                .getContent(path -> path.get().matches("/WEB-INF/lib/(?!omnifaces|primefaces).*\\.jar"));
    }
}
