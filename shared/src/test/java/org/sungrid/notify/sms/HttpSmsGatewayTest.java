package org.sungrid.notify.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sungrid.notify.Outcome.Kind;

/** The HTTP gateway against a provider that is played. */
@Tag("F-39")
class HttpSmsGatewayTest {

    private static final String SECRET = "of the tests, long";
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-30T04:00:00Z"), ZoneOffset.UTC);

    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<String> signatures = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private HttpServer provider;

    @BeforeEach
    void open() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/send", this::answer);
        provider.start();
    }

    @AfterEach
    void close() {
        provider.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        taken.add(body);
        signatures.add(exchange.getRequestHeaders().getFirst("X-Sungrid-Client") + " "
                + exchange.getRequestHeaders().getFirst("X-Sungrid-Time") + " "
                + exchange.getRequestHeaders().getFirst("X-Sungrid-Signature"));
        exchange.getResponseHeaders().add("Location", "/elsewhere");
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private HttpSmsGateway gateway(String url) {
        return new HttpSmsGateway(Optional.of(url), "sungrid", Optional.of(SECRET), NOON);
    }

    private HttpSmsGateway gateway() {
        return gateway("http://127.0.0.1:" + provider.getAddress().getPort() + "/send");
    }

    private static ShortMessage message() {
        return new ShortMessage("sungrid.7.x", "13812345678", List.of("【局】您有新消息。"));
    }

    @Test
    void a_message_is_posted_as_signed_json_under_the_name_of_its_delivery() {
        assertThat(gateway().send(message()).kind()).isEqualTo(Kind.SENT);
        assertThat(taken)
                .containsExactly(
                        "{\"requestId\":\"sungrid.7.x\",\"mobile\":\"13812345678\",\"parts\":[\"【局】您有新消息。\"]}");
        assertThat(signatures)
                .containsExactly("sungrid 1796011200 " + HttpSmsGateway.signature(SECRET, "1796011200", taken.get(0)));
    }

    @Test
    void a_signature_is_what_others_make_by_the_description() {
        // printf '1796011200\n{}' | openssl dgst -sha256 -hmac 'of the tests, long'
        assertThat(HttpSmsGateway.signature(SECRET, "1796011200", "{}"))
                .isEqualTo("e77480a9fb20b89e369721e31d0449468812662bfca130c73e03684f049a4a8f");
    }

    @ParameterizedTest
    @CsvSource({
        "200, SENT",
        "202, SENT",
        "409, SENT",
        "400, REFUSED",
        "422, REFUSED",
        "302, FAILED",
        "500, FAILED",
        "401, UNREACHABLE",
        "404, UNREACHABLE",
        "429, UNREACHABLE",
        "503, UNREACHABLE"
    })
    void what_the_provider_answers_is_told_apart(int answered, Kind kind) {
        status = answered;
        assertThat(gateway().send(message()).kind()).isEqualTo(kind);
        assertThat(taken).as("a redirect is not followed").hasSize(1);
    }

    @Test
    void a_provider_that_is_away_is_no_fault_of_the_message() {
        var gateway = gateway();
        provider.stop(0);
        assertThat(gateway.send(message()).kind()).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void settings_that_make_no_sense_are_refused_with_a_line() {
        gateway().require();
        gateway("https://sms.example/send").require();
        for (var wrong : List.of("http://sms.example/send", "ftp://x/", "sms", "https://user:pw@sms.example/")) {
            assertThatThrownBy(() -> gateway(wrong).require()).as(wrong).hasMessageContaining("sungrid.sms.url");
        }
        assertThatThrownBy(() -> new HttpSmsGateway(
                                Optional.of("https://sms.example/"), "sungrid", Optional.of("short"), NOON)
                        .require())
                .hasMessageContaining("sungrid.sms.secret")
                .hasMessageNotContaining("short");
    }
}
