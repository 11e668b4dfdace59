package org.pledgehub.simulation.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.RightKind;
import org.pledgehub.contract.common.RightRef;

/** Where stories are told: who there is, what was said, and the rights that there are. */
final class Desk {

    private final Cast cast;
    private final Diary diary;
    private final LocalDate first;
    private final List<Asset> assets = new ArrayList<>();
    private final List<Claimed> claims = new ArrayList<>();

    Desk(Cast cast, Diary diary, LocalDate first) {
        this.cast = cast;
        this.diary = diary;
        this.first = first;
    }

    /**
     * A right with its registration as a pledge.
     *
     * @param right the right
     * @param registrationNo number of the registration
     * @param owner who owns and pledges it
     */
    record Asset(RightRef right, String registrationNo, String owner) {}

    /**
     * A claim that a notice starts.
     *
     * @param pool pool of the loan
     * @param loan the loan
     * @param claim its id
     * @param on day on which the notice was sent
     */
    record Claimed(String pool, LoanRef loan, String claim, LocalDate on) {}

    Cast cast() {
        return cast;
    }

    Diary diary() {
        return diary;
    }

    LocalDate first() {
        return first;
    }

    /** Claims that earlier stories brought in. */
    List<Claimed> claims() {
        return claims;
    }

    /** Rights that earlier stories brought in. */
    List<Asset> assets() {
        return assets;
    }

    /** A right that nobody has spoken of yet. */
    Asset newAsset(RightKind kind, String owner) {
        int number = assets.size() + 1;
        var asset = new Asset(Names.right(kind, number), "N" + number, owner);
        assets.add(asset);
        return asset;
    }
}
