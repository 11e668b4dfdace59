package org.pledgehub.streams.runtime;

import org.pledgehub.contract.TopicCatalog;

/** The two Streams applications of the hub. */
public enum Application {
    /** Reads the parties' topics; its sources change when a party joins. */
    INTAKE,
    /** Holds the rooms; its sources never change. */
    CORE;

    /** Application id: group id and first word of changelogs and transactional ids. */
    public String id(TopicCatalog catalog) {
        return switch (this) {
            case INTAKE -> catalog.intakeApplication();
            case CORE -> catalog.coreApplication();
        };
    }

    HubSetting threads() {
        return switch (this) {
            case INTAKE -> HubSetting.INTAKE_THREADS;
            case CORE -> HubSetting.CORE_THREADS;
        };
    }
}
