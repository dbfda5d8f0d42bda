package org.sungrid.opinion;

import java.util.Locale;

/** Who was asked, by kind; a person is none of them. */
public enum ServedKind {
    ENTERPRISE,
    /** Self-employed (个体工商户), named by the shop and never by whoever runs it. */
    SHOP,
    /** A school, an association, a village, whoever else is supervised or served. */
    BODY;

    public String code() {
        return name();
    }

    public String labelKey() {
        return "opinion.served." + name().toLowerCase(Locale.ROOT);
    }
}
