package org.sungrid.admin.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.SessionCookieConfig;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.web.Application;

@Tag("S-50")
@DisplayName("S-50: what the session's cookie is called and where it travels")
class SessionCookieTest {

    private final Map<String, Object> cookie = new HashMap<>();

    @BeforeEach
    void as_the_deployment_descriptor_says() {
        cookie.put("Name", "sungrid-admin");
    }

    @Test
    void behind_tls_it_is_this_hosts_alone() {
        start("https://sungrid-admin.example");
        assertThat(cookie).containsEntry("Name", "__Host-sungrid-admin").containsEntry("Secure", true);
    }

    @Test
    void without_tls_browsers_would_not_take_such_a_one() {
        start("http://127.0.0.1:8081");
        assertThat(cookie).containsOnly(Map.entry("Name", "sungrid-admin"));
    }

    private void start(String address) {
        var listener = new SessionCookie();
        listener.application = Application.of("admin", address, List.of("GET"), "default-src 'none'");
        var config = fake(SessionCookieConfig.class, (method, arguments) -> {
            if (method.startsWith("set")) {
                cookie.put(method.substring(3), arguments[0]);
            }
            return cookie.get(method.substring(3));
        });
        listener.contextInitialized(new ServletContextEvent(fake(ServletContext.class, (method, arguments) -> config)));
    }

    private interface Answer {
        Object to(String method, Object[] arguments);
    }

    private static <T> T fake(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method.getName(), arguments)));
    }
}
