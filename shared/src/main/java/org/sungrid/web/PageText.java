package org.sungrid.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;

/**
 * The texts of a page in the language of its address: {@code #{msg['disclosure.field.title']}}, and with arguments
 * {@code #{msg.text('web.page.position', 2, 31)}}.
 */
@Named("msg")
@RequestScoped
public class PageText extends AbstractMap<String, String> {

    @Inject
    private HttpServletRequest request;

    @Override
    public String get(Object key) {
        return messages().text(String.valueOf(key));
    }

    public String text(String key, Object... arguments) {
        return messages().text(key, arguments);
    }

    /** Whether there is such a text: a hint stands only where there is something to say. */
    public boolean has(String key) {
        return messages().has(key);
    }

    public Language getLanguage() {
        return Visit.of(request).language();
    }

    /** Only looked up, never listed. */
    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return Set.of();
    }

    private Messages messages() {
        return Messages.in(getLanguage());
    }
}
