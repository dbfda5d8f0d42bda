package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.el.ELProcessor;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.sungrid.bench.Inside;
import org.sungrid.bench.SignedIn;
import org.sungrid.bench.Wire;

/**
 * CVE-2017-1000486 and its like: expressions sent where the framework once ran them. The canary is a property of the
 * server's virtual machine, which an expression that runs anywhere in it would set.
 */
@ArquillianTest
@Tag("known-hole")
@Tag("S-81")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExpressionCanaryIT {

    private static final String CANARY = "sungrid.canary";
    private static final String EXPRESSION = "System.setProperty('" + CANARY + "', 'sung')";

    /** What PrimeFaces 5 encrypted the parameter with, when nobody gave it another secret. */
    private static final String OLD_SECRET = "primefaces";

    private static final byte[] OLD_SALT = {
        (byte) 0xA9, (byte) 0x9B, (byte) 0xC8, (byte) 0x32, (byte) 0x56, (byte) 0x35, (byte) 0xE3, (byte) 0x03
    };

    private static final int OLD_ROUNDS = 19;

    @Deployment
    static WebArchive deployment() {
        return Inside.war(ExpressionCanaryIT.class, Wire.class, Wire.Answer.class);
    }

    @Test
    @Order(1)
    void the_canary_sings_when_the_expression_runs() {
        new ELProcessor().eval(EXPRESSION);
        assertThat(System.clearProperty(CANARY)).isEqualTo("sung");
    }

    @Test
    @Order(2)
    @RunAsClient
    void expressions_are_sent_wherever_the_framework_once_ran_them() throws Exception {
        String cookie = "Cookie: " + SignedIn.cookie("chenmin");
        for (String value : values()) {
            for (String resource : List.of(
                    "/jakarta.faces.resource/dynamiccontent.properties.xhtml?ln=primefaces",
                    "/javax.faces.resource/dynamiccontent.properties.xhtml?ln=primefaces",
                    "/jakarta.faces.resource/components.js.xhtml?ln=primefaces",
                    "/jakarta.faces.resource/" + value + ".js.xhtml?ln=primefaces",
                    "/jakarta.faces.resource/components.js.xhtml?ln=" + value)) {
                refused(resource + "&v=15.0.13&pfdrt=sc&pfdrid=" + value, cookie);
            }
            for (String page : List.of("/", "/sign-in", "/disclosures", "/disclosures/new/fee", "/import")) {
                String asked = page + "?pfdrt=sc&pfdrid=" + value + "&q=" + value + "&to=" + value + "&" + value + "=x";
                Wire.admin().get(asked, cookie);
                Wire.portal().get(asked);
                post(page, "pfdrt=sc&pfdrid=" + value + "&jakarta.faces.ViewState=" + value, cookie);
            }
        }
    }

    @Test
    @Order(3)
    void the_canary_did_not_sing() {
        assertThat(System.getProperty(CANARY)).isNull();
    }

    private static void refused(String address, String cookie) throws IOException {
        for (Wire.Answer answer :
                List.of(Wire.admin().get(address), Wire.admin().get(address, cookie))) {
            assertThat(answer.status()).as(address).isIn(400, 404);
        }
        assertThat(Wire.portal().get(address).status()).as(address).isIn(400, 404);
        assertThat(post(address, "a=b", cookie).status()).as(address).isIn(400, 403, 404);
    }

    private static Wire.Answer post(String address, String form, String cookie) throws IOException {
        return Wire.admin()
                .send(
                        "POST",
                        address,
                        form.getBytes(StandardCharsets.UTF_8),
                        "Content-Type: application/x-www-form-urlencoded",
                        cookie);
    }

    /** Plain, deferred, in base64, and as the old releases would have decrypted it; each escaped for an address. */
    private static List<String> values() throws Exception {
        List<String> values = new ArrayList<>();
        for (String expression : List.of("#{" + EXPRESSION + "}", "${" + EXPRESSION + "}", EXPRESSION)) {
            values.add(expression);
            values.add(Base64.getEncoder().encodeToString(expression.getBytes(StandardCharsets.UTF_8)));
            values.add(encrypted(expression));
        }
        return values.stream()
                .map(value -> URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"))
                .toList();
    }

    private static String encrypted(String expression) throws Exception {
        var key = SecretKeyFactory.getInstance("PBEWithMD5AndDES")
                .generateSecret(new PBEKeySpec(OLD_SECRET.toCharArray(), OLD_SALT, OLD_ROUNDS));
        var cipher = Cipher.getInstance("PBEWithMD5AndDES");
        cipher.init(Cipher.ENCRYPT_MODE, key, new PBEParameterSpec(OLD_SALT, OLD_ROUNDS));
        return Base64.getEncoder().encodeToString(cipher.doFinal(expression.getBytes(StandardCharsets.UTF_8)));
    }
}
