package org.sungrid.admin.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sungrid.account.OpeningBureau;
import org.sungrid.account.OpeningBureau.FirstAdministrator;
import org.sungrid.account.Role;
import org.sungrid.admin.web.Answer;

/** Whoever can read the server's log makes the bureau's three first administrators with the code printed there. */
@Named
@ViewScoped
public class FirstAdministratorsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private OpeningBureau opening;

    @Inject
    private Answer answer;

    private String code = "";
    private final Map<Role, Newcomer> newcomers = new EnumMap<>(Role.class);

    public FirstAdministratorsPage() {
        Arrays.stream(Role.values())
                .filter(Role::isAdministrative)
                .forEach(role -> newcomers.put(role, new Newcomer(role)));
    }

    /** What is typed about one of the three. */
    public static class Newcomer implements Serializable {

        private static final long serialVersionUID = 1L;

        private final Role role;
        private String number = "";
        private String person = "";
        private String name = "";
        private String password = "";

        Newcomer(Role role) {
            this.role = role;
        }

        FirstAdministrator told() {
            return new FirstAdministrator(role, number, person, name, password);
        }

        public String getNumber() {
            return number;
        }

        public void setNumber(String number) {
            this.number = number;
        }

        public String getPerson() {
            return person;
        }

        public void setPerson(String person) {
            this.person = person;
        }

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public String getPassword() {
            return password;
        }

        public void setPassword(String password) {
            this.password = password;
        }
    }

    public void open() {
        List<FirstAdministrator> three =
                newcomers.values().stream().map(Newcomer::told).toList();
        if (answer.to(() -> opening.open(code, three))) {
            answer.goOn("/sign-in", "admin.first.done");
        }
    }

    public boolean isAwaited() {
        return opening.isAwaited();
    }

    public Newcomer getSystem() {
        return newcomers.get(Role.SYSTEM_ADMINISTRATOR);
    }

    public Newcomer getSecurity() {
        return newcomers.get(Role.SECURITY_ADMINISTRATOR);
    }

    public Newcomer getAuditor() {
        return newcomers.get(Role.AUDITOR);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
