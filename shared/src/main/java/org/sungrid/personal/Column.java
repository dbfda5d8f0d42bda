package org.sungrid.personal;

import org.sungrid.notify.Channel;
import org.sungrid.text.Messages;

/**
 * A column of what is held.
 *
 * @param name as programs read it, and as the query calls it
 * @param form how its values are told to people
 * @param words with what the key of a word begins, or the channel of an address; empty for other forms
 */
record Column(String name, Form form, String words) {

    enum Form {
        TEXT,
        DAY,
        /** To the minute, in the bureau's zone. */
        MOMENT,
        /** One of a closed list, told in the reader's language. */
        WORD,
        YES_OR_NO,
        NUMBER,
        /** An address as it is stored, opened for whoever it belongs to. */
        SEALED
    }

    static Column text(String name) {
        return new Column(name, Form.TEXT, "");
    }

    static Column day(String name) {
        return new Column(name, Form.DAY, "");
    }

    static Column moment(String name) {
        return new Column(name, Form.MOMENT, "");
    }

    static Column word(String name, String words) {
        return new Column(name, Form.WORD, words);
    }

    static Column flag(String name) {
        return new Column(name, Form.YES_OR_NO, "");
    }

    static Column number(String name) {
        return new Column(name, Form.NUMBER, "");
    }

    /** @param channel whose address it is */
    static Column sealed(String name, Channel channel) {
        return new Column(name, Form.SEALED, channel.name());
    }

    String label(Messages messages) {
        return messages.text("personal.column." + name.replace('_', '-'));
    }
}
