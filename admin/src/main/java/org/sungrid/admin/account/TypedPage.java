package org.sungrid.admin.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;

/** What was typed when the session was over, to be copied. */
@Named
@RequestScoped
public class TypedPage {

    @Inject
    private HttpServletRequest request;

    private Typed typed;

    @PostConstruct
    void read() {
        typed = Seat.of(request).flatMap(Seat::showTyped).orElse(null);
    }

    public boolean isPresent() {
        return typed != null;
    }

    public List<String> getTexts() {
        return typed == null ? List.of() : typed.texts();
    }

    public Instant getAt() {
        return typed.at();
    }

    /** The page on which it stood. */
    public String getPath() {
        return typed.path();
    }
}
