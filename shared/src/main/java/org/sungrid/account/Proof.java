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
}
