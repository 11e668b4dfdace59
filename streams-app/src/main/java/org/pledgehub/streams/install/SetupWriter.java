package org.pledgehub.streams.install;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.ReferenceKeys;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.ref.CalendarVersion;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.contract.ref.PartyReference;
import org.pledgehub.contract.ref.PolicyVersion;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.streams.reference.Offices;

/**
 * Makes an installation know a setup: topics and positions of new parties first, then policies, calendars and pools, and the parties last,
 * because a running hub begins to read from a party as soon as it is registered. What is known already is not written again.
 */
public final class SetupWriter {

    private final InstallSite site;
    private final TopicCatalog catalog;
    private final Installation installation;

    /** A writer to one installation. */
    public SetupWriter(InstallSite site, TopicCatalog catalog, Installation installation) {
        this.site = site;
        this.catalog = catalog;
        this.installation = installation;
    }

    /**
     * Writes what is new or changed.
     *
     * @param done hears of each step that was carried out
     * @return number of references written
     * @throws InstallRefusedException when nothing is installed, a party would change its role, a version its content, or an
     *     office of a pool its holder without a word about the former one
     */
    public int write(Setup setup, Consumer<InstallStep> done) {
        if (site.manifest(catalog).isEmpty()) {
            throw new InstallRefusedException(
                    "前缀 " + catalog.prefix() + " 下尚未安装；请检查 --prefix，或先运行 hub install",
                    "nothing is installed under the prefix " + catalog.prefix()
                            + "; check --prefix, or run hub install first");
        }
        var policies = newPolicies(setup);
        var calendars = newCalendars(setup);
        var pools = new LinkedHashMap<String, PartyReference>();
        setup.pools().forEach(pool -> pools.put(ReferenceKeys.pool(pool.getPool()), new PartyReference(pool)));
        var parties = new LinkedHashMap<String, PartyReference>();
        setup.parties().forEach(party -> parties.put(ReferenceKeys.party(party.getParty()), new PartyReference(party)));
        var known = site.reader(catalog.parties(), PartyReference.class).latest();
        pools.entrySet().removeAll(known.entrySet());
        pools.forEach((key, entry) -> keepsOffices(known.get(key), entry));
        parties.entrySet().removeAll(known.entrySet());
        prepareTopics(setup.parties(), done);
        int written = publish(catalog.policies(), policies) + publish(catalog.calendars(), calendars);
        return written + publish(catalog.parties(), pools) + publish(catalog.parties(), parties);
    }

    /** What somebody said in office must not cease to count by a slip: whoever leaves is named with the last day. */
    static void keepsOffices(@Nullable PartyReference earlier, PartyReference later) {
        if (earlier != null && earlier.getEntry() instanceof Pool before && later.getEntry() instanceof Pool after) {
            Offices.forgotten(before, after).ifPresent(left -> {
                String entry = "{role: " + left.role() + ", party: " + left.party() + ", until: "
                        + left.until().map(LocalDate::toString).orElse("YYYY-MM-DD") + "}";
                throw new InstallRefusedException(
                        "资金池 " + after.getPool() + " 的 " + left.role() + " " + left.party() + " 已不在任；请在该池的 former 下列明 "
                                + entry + "，否则其任内报送的内容不再计入",
                        "pool " + after.getPool() + " no longer has " + left.party() + " as its " + left.role()
                                + "; name it under the pool's former as " + entry
                                + ", or nothing it reported in office would count any more");
            });
        }
    }

    private void prepareTopics(List<Party> added, Consumer<InstallStep> done) {
        if (added.isEmpty()) {
            return;
        }
        var known = new HashMap<String, Party>();
        site.parties(catalog).forEach(party -> known.put(party.getParty(), party));
        for (var party : added) {
            var earlier = known.get(party.getParty());
            if (earlier != null && earlier.getRole() != party.getRole()) {
                throw new InstallRefusedException(
                        "参与方 " + party.getParty() + " 已登记为 " + earlier.getRole() + "，角色不可更改",
                        "party " + party.getParty() + " is registered as " + earlier.getRole()
                                + "; a role cannot change");
            }
        }
        installation.apply(installation.planParties(added), done);
    }

    private Map<String, PolicyVersion> newPolicies(Setup setup) {
        var known = site.reader(catalog.policies(), PolicyVersion.class).latest();
        var fresh = new LinkedHashMap<String, PolicyVersion>();
        for (var policy : setup.policies()) {
            String key = ReferenceKeys.policy(policy.getPolicy(), policy.getVersion());
            var earlier = known.get(key);
            if (earlier == null) {
                fresh.put(key, policy);
            } else if (!ReferenceDocuments.saysTheSame(earlier, policy)) {
                throw changed(key);
            }
        }
        return fresh;
    }

    private Map<String, CalendarVersion> newCalendars(Setup setup) {
        var known = site.reader(catalog.calendars(), CalendarVersion.class).latest();
        var fresh = new LinkedHashMap<String, CalendarVersion>();
        for (var calendar : setup.calendars()) {
            String key = ReferenceKeys.calendar(calendar.getYear(), calendar.getVersion());
            var earlier = known.get(key);
            if (earlier == null) {
                fresh.put(key, calendar);
            } else if (!earlier.getSha256().equals(calendar.getSha256())) {
                throw changed(key);
            }
        }
        return fresh;
    }

    private static InstallRefusedException changed(String key) {
        return new InstallRefusedException(
                key + " 已以其他内容登记；请为修改后的文本使用新的版本号",
                key + " is already known with another content; give the changed text a new version number");
    }

    private int publish(String topic, Map<String, ? extends SpecificRecord> records) {
        if (!records.isEmpty()) {
            site.publish(catalog, topic, records);
        }
        return records.size();
    }
}
