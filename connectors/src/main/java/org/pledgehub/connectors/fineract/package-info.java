/**
 * External events of Apache Fineract as events of a bank. Fineract writes an Avro envelope whose payload is Avro once more, without saying
 * by which version of its schemas; so the settings name the schemas of the installation.
 */
@NullMarked
package org.pledgehub.connectors.fineract;

import org.jspecify.annotations.NullMarked;
