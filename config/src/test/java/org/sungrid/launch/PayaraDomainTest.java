package org.sungrid.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** On a domain cut down to what is changed in it. What the server makes of it, {@code DoorsIT} looks at. */
class PayaraDomainTest {
    private static final String SHIPPED = """
            <domain>
              <hazelcast-runtime-configuration start-port="5900" das-port="4900"/>
              <resources><jdbc-resource pool-name="H2Pool" jndi-name="jdbc/__default"/></resources>
              <servers><server name="server"><resource-ref ref="jdbc/__default"/></server></servers>
              <configs>
                <config name="server-config">
                  <http-service><access-log/><virtual-server id="server" network-listeners="http-listener-1"/></http-service>
                  <iiop-service><iiop-listener address="0.0.0.0" port="3700" id="orb-listener-1"/></iiop-service>
                  <admin-service>
                    <jmx-connector address="0.0.0.0" port="8686" name="system" security-enabled="false"/>
                    <property name="adminConsoleContextRoot" value="/admin"/>
                  </admin-service>
                  <java-config>
                    <jvm-options>-Xmx512m</jvm-options>
                    <jvm-options>-Dosgi.shell.telnet.port=6666</jvm-options>
                    <jvm-options>-Dkept=true</jvm-options>
                  </java-config>
                  <network-config>
                    <protocols><protocol name="http-listener-1"><http default-virtual-server="server"/></protocol></protocols>
                    <network-listeners><network-listener port="8080" name="http-listener-1"/></network-listeners>
                    <transports><transport name="tcp"/></transports>
                  </network-config>
                  <thread-pools><thread-pool name="admin-thread-pool"/></thread-pools>
                </config>
                <config name="default-config"/>
              </configs>
            </domain>
            """;

    @TempDir
    Path folder;

    private Path file;
    private DomainXml xml;

    @BeforeEach
    void shipped() throws IOException {
        file = Files.writeString(folder.resolve("domain.xml"), SHIPPED);
        xml = DomainXml.read(file);
    }

    @Test
    @Tag("S-99")
    void running_opens_two_listeners_and_no_other() {
        PayaraDomain.apply(xml, running(), "768m", Map.of());
        assertThat(listeners()).containsExactlyInAnyOrder("127.0.0.1:8080", "127.0.0.1:8081");
        assertThat(all("jmx-connector")).allMatch(element -> "false".equals(element.getAttribute("enabled")));
        assertThat(all("iiop-listener")).allMatch(element -> "false".equals(element.getAttribute("enabled")));
    }

    @Test
    @Tag("S-99")
    void testing_adds_two_on_the_loopback_whatever_the_applications_listen_on() {
        PayaraDomain.apply(
                xml, new Topology("0.0.0.0", 8080, 8081, OptionalInt.of(9000), OptionalInt.of(9001)), "768m", Map.of());
        assertThat(listeners())
                .containsExactlyInAnyOrder("0.0.0.0:8080", "0.0.0.0:8081", "127.0.0.1:9000", "127.0.0.1:9001");
    }

    /** Where none has the name of the administration's, the server puts its administration on the first there is. */
    @Test
    @Tag("S-99")
    void the_administration_has_a_listener_of_its_own_that_is_never_opened() {
        PayaraDomain.apply(xml, running(), "768m", Map.of());
        assertThat(all("network-listener"))
                .filteredOn(listener -> listener.getAttribute("name").equals("admin-listener"))
                .singleElement()
                .satisfies(listener -> {
                    assertThat(listener.getAttribute("enabled")).isEqualTo("false");
                    assertThat(listener.getAttribute("address")).isEqualTo("127.0.0.1");
                });
        assertThat(all("virtual-server"))
                .allSatisfy(server ->
                        assertThat(server.getAttribute("network-listeners")).doesNotContain("admin-listener"));
    }

    @Test
    @Tag("S-65")
    void no_listener_answers_trace_or_tells_what_it_is() {
        PayaraDomain.apply(xml, running(), "768m", Map.of());
        assertThat(all("http")).hasSize(3).allSatisfy(http -> {
            assertThat(http.getAttribute("trace-enabled")).isEqualTo("false");
            assertThat(http.getAttribute("server-header")).isEqualTo("false");
            assertThat(http.getAttribute("xpowered-by")).isEqualTo("false");
        });
    }

    @Test
    void the_shipped_samples_are_gone() {
        PayaraDomain.apply(xml, running(), "768m", Map.of());
        assertThat(all("jdbc-resource")).isEmpty();
        assertThat(all("config")).hasSize(1);
    }

    @Test
    void options_of_the_virtual_machine_are_replaced_not_doubled() {
        PayaraDomain.apply(xml, running(), "1g", Map.of());
        List<String> options =
                all("jvm-options").stream().map(Element::getTextContent).toList();
        assertThat(options)
                .contains("-Xmx1g", "-Dkept=true", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8")
                .doesNotContain("-Xmx512m", "-Dosgi.shell.telnet.port=6666");
    }

    @Test
    void the_bureaus_name_is_told_in_the_file_for_an_environment_may_carry_no_Chinese() {
        PayaraDomain.apply(xml, running(), "768m", Map.of("sungrid.bureau.name", "云溪县市场监督管理局"));
        assertThat(all("system-property"))
                .extracting(property -> property.getAttribute("name"), property -> property.getAttribute("value"))
                .containsExactly(tuple("sungrid.bureau.name", "云溪县市场监督管理局"));
    }

    @Test
    void the_same_settings_always_give_the_same_file() throws IOException {
        PayaraDomain.apply(xml, running(), "768m", Map.of());
        Path first = folder.resolve("first.xml");
        xml.write(first);
        DomainXml again = DomainXml.read(file);
        PayaraDomain.apply(again, running(), "768m", Map.of());
        Path second = folder.resolve("second.xml");
        again.write(second);
        assertThat(second).hasSameTextualContentAs(first);
    }

    private static Topology running() {
        return new Topology("127.0.0.1", 8080, 8081, OptionalInt.empty(), OptionalInt.empty());
    }

    private List<String> listeners() {
        return all("network-listener").stream()
                .filter(element -> !element.getAttribute("name").equals("admin-listener")
                        || element.getAttribute("enabled").equals("true"))
                .map(element -> element.getAttribute("address") + ":" + element.getAttribute("port"))
                .collect(Collectors.toList());
    }

    private List<Element> all(String name) {
        org.w3c.dom.NodeList nodes = xml.domain().getElementsByTagName(name);
        return java.util.stream.IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }
}
