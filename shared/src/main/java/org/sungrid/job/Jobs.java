package org.sungrid.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** All jobs that this application has. */
@ApplicationScoped
class Jobs {

    private static final String CODE = "[a-z][a-z0-9-]{0,39}";

    @Inject
    @Any
    private Instance<Job> beans;

    /**
     * By their codes.
     *
     * @throws IllegalStateException when a code will not do, or two have the same
     */
    List<Job> all() {
        var codes = new HashSet<String>();
        return beans.stream()
                .peek(job -> {
                    if (!job.code().matches(CODE) || !codes.add(job.code())) {
                        throw new IllegalStateException("A job has no code of its own: " + job.code());
                    }
                })
                .sorted(Comparator.comparing(Job::code))
                .toList();
    }

    Optional<Job> find(String code) {
        return all().stream().filter(job -> job.code().equals(code)).findFirst();
    }
}
