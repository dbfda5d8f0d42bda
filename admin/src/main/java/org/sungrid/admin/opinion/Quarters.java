package org.sungrid.admin.opinion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.sungrid.opinion.Quarter;
import org.sungrid.web.PageText;

/** The quarters that pages offer, and what they are called. */
@Named("quarters")
@RequestScoped
public class Quarters {

    /** Two years and the quarter that goes on; older ones are reached one by one, or by their address. */
    private static final int OFFERED = 9;

    @Inject
    private PageText text;

    @Inject
    private Clock clock;

    /** The one that goes on first. */
    public List<Quarter> getOffered() {
        return Stream.iterate(now(), Quarter::previous).limit(OFFERED).toList();
    }

    Quarter now() {
        return Quarter.of(LocalDate.now(clock));
    }

    public String name(Quarter quarter) {
        return text.text("opinion.quarter", String.valueOf(quarter.year()), quarter.number());
    }
}
