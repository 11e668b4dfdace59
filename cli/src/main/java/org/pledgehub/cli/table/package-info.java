/** Tables for people: headers in both languages, as CSV and as sheets of a workbook. */
@NullMarked
package org.pledgehub.cli.table;

import org.jspecify.annotations.NullMarked;
