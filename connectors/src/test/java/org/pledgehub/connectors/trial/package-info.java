/** What tests of the plug-ins run against: a registry, a broker, a Connect worker. */
package org.pledgehub.connectors.trial;
