package org.sungrid.admin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sungrid.permission.OutOfReach;
import org.sungrid.refusal.Conflict;
import org.sungrid.refusal.Refused;
import org.sungrid.web.PageText;

/**
 * Several things that were chosen from a list and are dealt with in one go. Each is an act and a transaction of its own: one that
 * is refused keeps no other back, and the page says which and why. A form does its work once: pressed a second time, it
 * shows what the first time did.
 */
public final class Together<C extends Chosen> implements Serializable {

    private static final long serialVersionUID = 1L;

    /** As many as one person can answer for at once; a list shows twenty-five. */
    private static final int MOST = 100;

    private ArrayList<C> items = new ArrayList<>();
    private int done = -1;
    private boolean repeated;

    /** Of the forms that stand on the page now, and of the one that was sent. */
    private String token = UUID.randomUUID().toString();

    private String sent = "";

    /** The numbers that an address asks for, without those beyond {@value #MOST}. */
    public static List<String> numbers(HttpServletRequest request) {
        var numbers = request.getParameterValues("number");
        return numbers == null
                ? List.of()
                : Arrays.stream(numbers).distinct().limit(MOST).toList();
    }

    public void show(List<C> read) {
        items = new ArrayList<>(read);
    }

    /**
     * Does the same with each, and shows them as they are then: what was done with its new state, what was refused with the
     * reason, and what is not there any more as it was.
     *
     * @param changedKey what is said of one that somebody else changed
     * @param read the things of some numbers as they are now
     */
    public synchronized void each(
            PageText text, String changedKey, Consumer<C> act, Function<List<String>, List<C>> read) {
        repeated = !token.equals(sent);
        if (repeated) {
            return;
        }
        done = 0;
        items.forEach(item -> tried(item, text, changedKey, act));
        var before = items;
        var now = read.apply(before.stream().map(Chosen::getNumber).toList()).stream()
                .collect(Collectors.toMap(Chosen::getNumber, item -> item));
        items = before.stream()
                .map(old -> {
                    var item = now.getOrDefault(old.getNumber(), old);
                    item.becomes(old.getOutcome(), old.isRefused());
                    return item;
                })
                .collect(Collectors.toCollection(ArrayList::new));
        token = UUID.randomUUID().toString();
    }

    private void tried(C item, PageText text, String changedKey, Consumer<C> act) {
        try {
            act.accept(item);
            item.becomes(text.get("admin.together.done"), false);
            done++;
        } catch (Refused refused) {
            item.becomes(
                    refused.refusals().stream()
                            .map(one -> text.text(one.key(), one.arguments().toArray()))
                            .distinct()
                            .collect(Collectors.joining(" ")),
                    true);
        } catch (Conflict lost) {
            item.becomes(text.get(changedKey), true);
        } catch (OutOfReach outside) {
            item.becomes(text.get("admin.together.outside"), true);
        }
    }

    public List<C> getItems() {
        return items;
    }

    /** How many were done in the last go; below zero before the first. */
    public int getDone() {
        return done;
    }

    /** Whether a form was sent once more: what the page shows is what the first time did. */
    public boolean isRepeated() {
        return repeated;
    }

    public long getRefused() {
        return items.stream().filter(Chosen::isRefused).count();
    }

    public String getToken() {
        return token;
    }

    /** What a form brings back. */
    public void setToken(String sent) {
        this.sent = sent == null ? "" : sent;
    }
}
