package org.pledgehub.oracle.subsidy;

/**
 * Something that an application does not meet.
 *
 * @param code its reason
 * @param weight what it does to the application
 */
record Doubt(String code, Weight weight) {

    /** What a doubt does. */
    enum Weight {
        /** Not accepted at all. */
        TURNED_AWAY,
        /** Nothing is granted. */
        AGAINST,
        /** Somebody has to say something. */
        OPEN,
        /** Told, and nothing else. */
        REMARK
    }

    static Doubt against(String code) {
        return new Doubt(code, Weight.AGAINST);
    }

    static Doubt open(String code) {
        return new Doubt(code, Weight.OPEN);
    }

    static Doubt remark(String code) {
        return new Doubt(code, Weight.REMARK);
    }

    boolean stops() {
        return weight != Weight.REMARK;
    }
}
