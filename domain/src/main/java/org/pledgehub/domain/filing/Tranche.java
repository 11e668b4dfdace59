package org.pledgehub.domain.filing;

/**
 * Names a tranche 批次 of a loan as the bank does; loans paid out at once have tranche {@code 1}.
 *
 * @param name the name, trimmed
 */
public record Tranche(String name) implements Comparable<Tranche> {

    /** The only tranche of a loan that is paid out at once. */
    public static final Tranche FIRST = new Tranche("1");

    /** Trims the name; an empty one is the first tranche. */
    public Tranche {
        name = name.strip().isEmpty() ? "1" : name.strip();
    }

    @Override
    public int compareTo(Tranche other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
