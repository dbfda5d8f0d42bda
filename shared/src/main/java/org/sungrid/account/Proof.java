package org.sungrid.account;

/** What somebody offers to prove who they are. */
public sealed interface Proof {

    /** The account that it claims, as typed; for the record. */
    String claimed();

    /** Name and password, as typed. */
    record NameAndPassword(String name, String password) implements Proof {

        @Override
        public String claimed() {
            return name;
        }

        @Override
        public String toString() {
            return "NameAndPassword[" + name + "]";
        }
    }

    /**
     * What a browser brought back from the sign-in service, with what was kept here when it went.
     *
     * @param code for which the service gives the ID token
     * @param back the address to which the service sent the browser
     */
    record FromService(String code, String nonce, String verifier, String back) implements Proof {

        @Override
        public String claimed() {
            return "-";
        }

        @Override
        public String toString() {
            return "FromService[]";
        }
    }
}
