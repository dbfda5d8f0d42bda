package org.sungrid.admin.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sungrid.admin.account.Seat;
import org.sungrid.refusal.Conflict;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;
import org.sungrid.web.Address;
import org.sungrid.web.PageText;

/**
 * What an act answered to a page: the one place where refusals become words beside fields. A lost race is kept for the
 * page to show; that somebody lacks a permission is not answered here but with 403.
 */
@Named("answer")
@RequestScoped
public class Answer {

    @Inject
    private PageText text;

    @Inject
    private HttpServletRequest request;

    private final Map<String, List<String>> byField = new LinkedHashMap<>();
    private Conflict conflict;

    /** Lets an act be done. @return whether it was; if not, the reasons stand here */
    public boolean to(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Refused refused) {
            refused.refusals().forEach(this::add);
        } catch (Conflict lost) {
            conflict = lost;
        }
        return false;
    }

    public void add(Refusal refusal) {
        byField.computeIfAbsent(refusal.field(), field -> new ArrayList<>())
                .add(text.text(refusal.key(), refusal.arguments().toArray()));
    }

    /** Why a field will not do; empty when nothing speaks against it. */
    public String about(String field) {
        return String.join(" ", byField.getOrDefault(field, List.of()));
    }

    public boolean isWrong(String field) {
        return byField.containsKey(field);
    }

    /** What speaks against the whole. */
    public List<String> getWhole() {
        return byField.getOrDefault("", List.of());
    }

    /** How many fields have to be mended. */
    public int getFields() {
        return byField.size() - (byField.containsKey("") ? 1 : 0);
    }

    /** Whether anything was refused. */
    public boolean isRefused() {
        return !byField.isEmpty();
    }

    public Optional<Conflict> conflict() {
        return Optional.ofNullable(conflict);
    }

    /** Goes on to a page of this application, in the language of this one, and tells there what was done. */
    public void goOn(String path, String noteKey, Object... arguments) {
        Seat.given(request).note(text.text(noteKey, arguments));
        goOn(path);
    }

    /** Answers with a ZIP to be kept instead of a page. @param name of the file, of letters, digits, dots and hyphens */
    public void give(String name, byte[] zip) {
        var faces = FacesContext.getCurrentInstance();
        var external = faces.getExternalContext();
        external.setResponseContentType("application/zip");
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        external.setResponseContentLength(zip.length);
        try {
            external.getResponseOutputStream().write(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    /**
     * Goes on to a page of this application, in the language of this one.
     *
     * @param path as an English-free address, such as {@code /disclosures}
     */
    public void goOn(String path) {
        var faces = FacesContext.getCurrentInstance();
        int query = path.indexOf('?');
        var plain = query < 0 ? path : path.substring(0, query);
        var target = new Address(text.getLanguage(), plain).canonical() + (query < 0 ? "" : path.substring(query));
        if (faces.getPartialViewContext().isAjaxRequest()) {
            try {
                faces.getExternalContext().redirect(target);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return;
        }
        // Not the external context's redirect, which would build an absolute address from the Host header.
        var response = (HttpServletResponse) faces.getExternalContext().getResponse();
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", target);
        faces.responseComplete();
    }
}
