/** Dashboards and alert rules in {@code deploy/grafana}, held against what the hub really measures. */
@NullMarked
package org.pledgehub.cli.grafana;

import org.jspecify.annotations.NullMarked;
