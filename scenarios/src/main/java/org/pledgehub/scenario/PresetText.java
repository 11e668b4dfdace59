package org.pledgehub.scenario;

/** Texts of presets as they would read after an act of government that the texts themselves speak of. */
final class PresetText {

    private static final String DRAFT = "status: DRAFT";
    private static final String IN_FORCE = "status: IN_FORCE";

    private PresetText() {}

    /** The draft, issued as it stands. */
    static String issued(String policy) {
        return changed(Stage.preset(policy), DRAFT, IN_FORCE);
    }

    /** Yunfu's draft, issued on a day: between the end of the old measure and that day there is no rule. */
    static String yunfuIssuedOn(String day) {
        String text = Stage.preset("yunfu");
        int draft = text.indexOf(DRAFT);
        return text.substring(0, draft)
                + changed(
                        changed(text.substring(draft), DRAFT, IN_FORCE),
                        "effective: {from: open, to: open}",
                        "effective: {from: " + day + ", to: open}");
    }

    static String changed(String text, String from, String to) {
        if (!text.contains(from)) {
            throw new IllegalArgumentException("the preset does not say " + from);
        }
        return text.replace(from, to);
    }
}
